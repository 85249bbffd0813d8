using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Features.MyPage;

/// <summary>Behind the link in the mail: a new password, once. Opening the page does not use the link up; mail scanners open it too.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class ResetPage(NewPasswordHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? NewPasswordAgain { get; set; }

    public string? Alert { get; private set; }

    public bool LinkIsGone { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await handler.CanResetAsync(Token, cancellationToken) ? Page() : Gone();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(NewPassword) || NewPassword != NewPasswordAgain)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, MyPageTexts.PasswordsDiffer);
        }

        switch (await handler.ResetAsync(Token, NewPassword, cancellationToken))
        {
            case NewPasswordAnswer.Changed:
                return new SeeOther(SignInPage.PasswordChangedAddress);
            case NewPasswordAnswer.Refused refused:
                return Refuse(StatusCodes.Status422UnprocessableEntity, MyPageSentences.RefusalOf(refused.Why));
            default:
                return Gone();
        }
    }

    private PageResult Gone()
    {
        LinkIsGone = true;
        return Refuse(StatusCodes.Status410Gone, MyPageTexts.ResetGone);
    }

    private PageResult Refuse(int status, string sentence)
    {
        Response.StatusCode = status;
        Alert = sentence;
        return Page();
    }
}
