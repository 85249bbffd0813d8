using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Features.MyPage;

/// <summary>Asks for the password before something that must not be done by whoever finds the phone lying about.</summary>
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class PasswordAgainPage(PasswordHandler passwords) : ContractorPage
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = Site.ReturnUrl.Parameter)]
    public string? ReturnUrl { get; set; }

    public string Back => Site.ReturnUrl.OrHome(ReturnUrl);

    public string? Alert { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Password))
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, MyPageTexts.AgainIncomplete);
        }

        switch (await passwords.TypeAgainAsync(Contractor, Password, cancellationToken))
        {
            case SignInAnswer.Accepted accepted:
                await ContractorSignIns.IssueAsync(HttpContext, accepted.Ticket);
                return new SeeOther(Back);
            case SignInAnswer.TooMany:
                return StatusCode(StatusCodes.Status429TooManyRequests);
            case SignInAnswer.Locked locked:
                return Refuse(StatusCodes.Status429TooManyRequests, SignInSentences.Locked(locked.Until));
            default:
                return Refuse(StatusCodes.Status422UnprocessableEntity, MyPageTexts.AgainWrong);
        }
    }

    private PageResult Refuse(int status, string sentence)
    {
        Response.StatusCode = status;
        Alert = sentence;
        return Page();
    }
}
