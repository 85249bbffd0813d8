using LineMobileBot.Infrastructure;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>
/// The way into My Page from the chat: over LINE, which knows whose phone it is. Even for who has signed in: a family shares
/// devices, and the tap says who wants in now.
/// </summary>
[AllowAnonymous]
internal sealed class OneTapPage(BotSettings settings) : PageModel
{
    private const string PasswordPage = "/mypage/sign-in";

    [BindProperty(SupportsGet = true, Name = ReturnUrl.Parameter)]
    public string? Wish { get; set; }

    public IActionResult OnGet() =>
        settings.LineLogin is null
            ? new SeeOther(ReturnUrl.On(PasswordPage, ReturnUrl.OrHome(Wish)))
            : Challenge(OneTapState.To(Wish), OneTapSchemes.LineLogin);
}
