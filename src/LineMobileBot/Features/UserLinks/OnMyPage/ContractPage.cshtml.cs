using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site;
using LineMobileBot.Site.LineAccounts;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.UserLinks.OnMyPage;

/// <summary>
/// The contract of one line, its usage code and who is linked. The code is not on the page until somebody presses for it, so that
/// an open page on a table does not give it away.
/// </summary>
internal sealed class ContractPage(NpgsqlDataSource database, CodeHandler codes, AccountNames names) : ContractorPage
{
    public const string Address = "/mypage/contract";

    /// <summary>The code that was issued on the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Reissued { get; set; }

    /// <summary>The link that was ended on the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Unlinked { get; set; }

    public LineOverview Overview { get; private set; } = null!;

    public Plan? Plan => PlanCatalogue.Find(Overview.PlanCode);

    public bool HasCode { get; private set; }

    /// <summary>Null until it is asked for.</summary>
    public UsageCodeDigits? Digits { get; private set; }

    public UserLink? Link { get; private set; }

    public AccountName? LinkedName { get; private set; }

    /// <summary>What has just been done; null when the address says something that is not so.</summary>
    public string? Receipt { get; private set; }

    public string NotLinked => ContractSentences.NotLinked(Line, Now);

    public static string AddressOf(Guid lineId) => $"{Address}/{lineId:D}";

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        Digits = await codes.ShowAsync(Contractor, Line, cancellationToken);
        await ReadAsync(cancellationToken);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ReadLedgerAsync(cancellationToken);
        if (Link is { } link)
        {
            LinkedName = await names.OfAsync(link.LineAccount, cancellationToken);
        }
    }

    private async Task ReadLedgerAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        Overview = (await LineOverview.ReadAsync(connection, Line.Id, Now, cancellationToken))!;
        var code = await UsageCodeIssuer.FindAsync(connection, Line.Id, cancellationToken);
        HasCode = code is not null && Overview.State != LineState.Cancelled;
        Link = Overview.HasUser
            ? await Ledger.UsageCodes.UserLinks.OfLineAsync(connection, Line.Id, cancellationToken)
            : null;
        Receipt =
            Reissued is { } codeId && codeId == code?.Id ? ContractTexts.Reissued
            : await IsEndedAsync(connection, cancellationToken) ? ContractTexts.Unlinked
            : null;
    }

    private async Task<bool> IsEndedAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        Unlinked is { } linkId
        && await Ledger.UsageCodes.UserLinks.FindAsync(connection, Line.Id, linkId, cancellationToken)
            is { UnlinkedAt: not null };
}
