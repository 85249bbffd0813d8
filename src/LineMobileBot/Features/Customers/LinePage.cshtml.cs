using LineMobileBot.Desk;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site.LineAccounts;
using Npgsql;

namespace LineMobileBot.Features.Customers;

/// <summary>A line: its plan, who is linked, what it has, and the buckets behind that.</summary>
internal sealed class LinePage(NpgsqlDataSource database, AccountNames names) : OpenedPage(database)
{
    private const int MostBuckets = 60;

    public LineOverview Overview { get; private set; } = null!;

    public Plan? Plan => PlanCatalogue.Find(Overview.PlanCode);

    public UserLink? Link { get; private set; }

    public AccountName? LinkedName { get; private set; }

    public IReadOnlyList<Bucket> Buckets { get; private set; } = [];

    /// <summary>Nobody has touched the line in this month yet: the buckets shown are those of the last one.</summary>
    public bool IsMonthUnopened => Line.OpenedMonth is { } opened && opened < ServiceMonth.Of(Now);

    public DateTimeOffset ReadAt => Overview.Balance.At;

    public static string AddressOf(Guid contractorId, Guid lineId) =>
        $"{DeskAddresses.Customers}/{contractorId:D}/lines/{lineId:D}";

    protected override async Task<bool> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        Overview = (await LineOverview.ReadAsync(connection, LineId, Now, cancellationToken))!;
        Link = Overview.HasUser
            ? await Ledger.UsageCodes.UserLinks.OfLineAsync(connection, LineId, cancellationToken)
            : null;
        Buckets = await Statements.BucketsOfAsync(connection, LineId, MostBuckets, cancellationToken);
        return true;
    }

    protected override async Task AskOthersAsync(CancellationToken cancellationToken) =>
        LinkedName = Link is null ? null : await names.OfAsync(Link.LineAccount, cancellationToken);
}
