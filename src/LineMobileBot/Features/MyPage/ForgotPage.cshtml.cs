using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Features.MyPage;

/// <summary>For who has forgotten the password. It tells nobody which login ids there are.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class ForgotPage(ForgottenPasswordHandler handler) : PageModel
{
    private const string SentAddress = "/mypage/forgot?sent=true";

    [BindProperty]
    public string? LoginId { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public bool CanSend => handler.CanSend;

    public string? Alert { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Sent = false;
        if (!CanSend)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(LoginId) || LoginId.Length > PasswordPage.LongestLoginId)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Alert = MyPageTexts.ForgotIncomplete;
            return Page();
        }

        return await handler.SendAsync(LoginId, cancellationToken)
            ? new SeeOther(SentAddress)
            : StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
