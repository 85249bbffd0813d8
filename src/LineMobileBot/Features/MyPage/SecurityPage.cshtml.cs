using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Npgsql;

namespace LineMobileBot.Features.MyPage;

/// <summary>Who was in here, and the password by which nobody else gets in.</summary>
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class SecurityPage(NpgsqlDataSource database, NewPasswordHandler handler) : ContractorPage
{
    private const int ShownSignIns = 20;
    private const string ChangedAddress = "/mypage/security?changed=true";

    [BindProperty]
    public string? PresentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? NewPasswordAgain { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    public string? Alert { get; private set; }

    public IReadOnlyList<SignInView> History { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Changed = false;
        if (
            string.IsNullOrEmpty(PresentPassword)
            || string.IsNullOrEmpty(NewPassword)
            || NewPassword != NewPasswordAgain
        )
        {
            return await RefuseAsync(MyPageTexts.PasswordsDiffer, cancellationToken);
        }

        switch (await handler.ChangeAsync(Contractor, PresentPassword, NewPassword, cancellationToken))
        {
            case NewPasswordAnswer.Changed changed:
                await ContractorSignIns.IssueAsync(HttpContext, changed.Ticket);
                return new SeeOther(ChangedAddress);
            case NewPasswordAnswer.Refused refused:
                return await RefuseAsync(MyPageSentences.RefusalOf(refused.Why), cancellationToken);
            case NewPasswordAnswer.Locked locked:
                return await RefuseAsync(
                    SignInSentences.Locked(locked.Until),
                    cancellationToken,
                    StatusCodes.Status429TooManyRequests
                );
            default:
                return await RefuseAsync(MyPageTexts.PresentPasswordWrong, cancellationToken);
        }
    }

    private async Task<PageResult> RefuseAsync(
        string sentence,
        CancellationToken cancellationToken,
        int status = StatusCodes.Status422UnprocessableEntity
    )
    {
        Response.StatusCode = status;
        Alert = sentence;
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        History = await SignInTable.HistoryAsync(connection, Contractor.ContractorId, ShownSignIns, cancellationToken);
    }
}
