using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace LineMobileBot.Features.UserLinks.OnMyPage;

/// <summary>Asks once whether the line really gets a new code, and what becomes of the link made by the old one.</summary>
[PasswordAgain(nameof(EndLink))]
internal sealed class ReissuePage(NpgsqlDataSource database, CodeHandler codes, CodePolicy policy) : ContractorPage
{
    /// <summary>What the person chose, now or before the password was asked; null when there was nothing to choose.</summary>
    [BindProperty(SupportsGet = true)]
    public bool? EndLink { get; set; }

    public bool EndsLink => EndLink ?? policy.ReissueUnlinks;

    public bool HasUser { get; private set; }

    public string? Alert { get; private set; }

    public static string AddressOf(Guid lineId) => $"{ContractPage.AddressOf(lineId)}/reissue";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var overview = await LineOverview.ReadAsync(connection, Line.Id, Now, cancellationToken);
        HasUser = overview!.HasUser;
        if (await UsageCodeIssuer.FindAsync(connection, Line.Id, cancellationToken) is null)
        {
            Refuse(ContractTexts.NothingToReissue);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        switch (await codes.ReissueAsync(Contractor, Line, FormKey, EndLink, cancellationToken))
        {
            case ReissueOutcome.Reissued or ReissueOutcome.Already:
                return new SeeOther($"{ContractPage.AddressOf(Line.Id)}?reissued={FormKey:D}");
            case ReissueOutcome.NoCode:
                return Refuse(ContractTexts.NothingToReissue);
            default:
                return Refuse(ContractTexts.FormUsed);
        }
    }

    private PageResult Refuse(string sentence)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Alert = sentence;
        return Page();
    }
}
