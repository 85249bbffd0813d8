using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Features.MyPage;

/// <summary>The way in for everybody who has not come through LINE.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class SignInPage(PasswordHandler passwords) : PageModel
{
    public const int LongestLoginId = 64;
    public const string SignedOutAddress = "/mypage/sign-in?signedOut=true";

    [BindProperty]
    public string? LoginId { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = Site.ReturnUrl.Parameter)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool SignedOut { get; set; }

    /// <summary>The sentence that says why it did not work.</summary>
    public string? Alert { get; private set; }

    public IActionResult OnGet() => User.Contractor() is null ? Page() : new SeeOther(Site.ReturnUrl.OrHome(ReturnUrl));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        SignedOut = false;
        if (string.IsNullOrWhiteSpace(LoginId) || LoginId.Length > LongestLoginId || string.IsNullOrEmpty(Password))
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, MyPageTexts.SignInIncomplete);
        }

        switch (await passwords.SignInAsync(HttpContext, LoginId, Password, cancellationToken))
        {
            case SignInAnswer.Accepted accepted:
                await ContractorSignIns.IssueAsync(HttpContext, accepted.Ticket);
                return new SeeOther(Site.ReturnUrl.OrHome(ReturnUrl));
            case SignInAnswer.TooMany:
                return StatusCode(StatusCodes.Status429TooManyRequests);
            case SignInAnswer.Locked locked:
                return Refuse(StatusCodes.Status429TooManyRequests, MyPageSentences.Locked(locked.Until));
            default:
                return Refuse(StatusCodes.Status422UnprocessableEntity, MyPageTexts.SignInWrong);
        }
    }

    private PageResult Refuse(int status, string sentence)
    {
        Response.StatusCode = status;
        Alert = sentence;
        return Page();
    }
}
