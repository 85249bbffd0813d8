using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Features.MyPage;

/// <summary>The way in for everybody who has not come through LINE.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class SignInPage(PasswordSignIns signIns) : PasswordPage(signIns)
{
    public const string SignedOutAddress = "/mypage/sign-in?signedOut=true";
    public const string PasswordChangedAddress = "/mypage/sign-in?passwordChanged=true";

    [BindProperty(SupportsGet = true, Name = Site.ReturnUrl.Parameter)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool SignedOut { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool PasswordChanged { get; set; }

    public IActionResult OnGet() => User.Contractor() is null ? Page() : new SeeOther(Site.ReturnUrl.OrHome(ReturnUrl));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        SignedOut = PasswordChanged = false;
        if (await SignInAsync((_, _) => Task.CompletedTask, cancellationToken) is not { } ticket)
        {
            return Page();
        }

        await ContractorSignIns.IssueAsync(HttpContext, ticket);
        return new SeeOther(Site.ReturnUrl.OrHome(ReturnUrl));
    }
}
