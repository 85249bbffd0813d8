using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Features.Operators;

/// <summary>The desk's door.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class SignInPage(OperatorSignIns signIns) : DeskPage
{
    public const string SignedOutAddress = DeskAddresses.SignIn + "?signedOut=true";

    /// <summary>A recovery code, grouped, with room for a slip.</summary>
    public const int LongestCode = 20;

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = Site.ReturnUrl.Parameter)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool SignedOut { get; set; }

    public IActionResult OnGet() => User.Operator() is null ? Page() : Onwards();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        SignedOut = false;
        if (
            string.IsNullOrWhiteSpace(Login)
            || Login.Length > OperatorLogins.Longest
            || string.IsNullOrEmpty(Password)
            || string.IsNullOrWhiteSpace(Code)
            || Code.Length > LongestCode
        )
        {
            return Refuse(OperatorTexts.SignInIncomplete);
        }

        switch (await signIns.SignInAsync(new OperatorTry(Login, Password, Code), cancellationToken))
        {
            case OperatorSignInAnswer.Accepted accepted:
                await OperatorSignIns.IssueAsync(HttpContext, accepted.Account, Now);
                return Onwards();
            case OperatorSignInAnswer.Locked locked:
                return Refuse(OperatorSentences.Locked(locked.Until), StatusCodes.Status429TooManyRequests);
            case OperatorSignInAnswer.TooMany:
                return Refuse(OperatorTexts.TooMany, StatusCodes.Status429TooManyRequests);
            default:
                return Refuse(OperatorTexts.SignInWrong);
        }
    }

    private SeeOther Onwards() => new(Site.ReturnUrl.OrHome(ReturnUrl, DeskAddresses.Home));
}
