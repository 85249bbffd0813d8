using LineMobileBot.Desk;
using LineMobileBot.Ledger.Transfers;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Customers;

/// <summary>The ledger behind a balance: one bucket, transfer by transfer, each with what was left after it.</summary>
internal sealed class StatementPage(NpgsqlDataSource database) : OpenedPage(database)
{
    private const int MostEntries = 50;

    [BindProperty(SupportsGet = true)]
    public Guid BucketId { get; set; }

    /// <summary>The transfer below which to go on.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? OlderThan { get; set; }

    public BucketStatement Statement { get; private set; } = null!;

    /// <summary>Whether the operator may take gifts back.</summary>
    public bool CanReverse => Operator.Is(OperatorRole.Administration);

    public static string AddressOf(Guid contractorId, Guid lineId, Guid bucketId) =>
        $"{LinePage.AddressOf(contractorId, lineId)}/buckets/{bucketId:D}";

    public string OlderAddress => $"{AddressOf(ContractorId, LineId, BucketId)}?olderThan={Statement.Older:D}";

    protected override async Task<bool> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var statement = await Statements.ReadAsync(
            connection,
            LineId,
            BucketId,
            OlderThan,
            MostEntries,
            cancellationToken
        );
        Statement = statement!;
        return statement is not null;
    }
}
