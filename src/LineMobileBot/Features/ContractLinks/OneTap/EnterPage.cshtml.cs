using System.Security.Claims;
using Line.Messaging;
using LineMobileBot.Conversations;
using LineMobileBot.Infrastructure;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using LineMobileBot.Wording;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>
/// LINE has said who it is. With one contract linked nobody sees this page; it is for who has to choose, who is no friend of
/// the account any more, and who has linked nothing.
/// </summary>
[AllowAnonymous]
internal sealed class EnterPage(OneTapSignIns signIns, BotSettings settings) : PageModel
{
    private const string SignInPage = "/mypage/sign-in";

    [BindProperty(SupportsGet = true, Name = ReturnUrl.Parameter)]
    public string? Wish { get; set; }

    [BindProperty]
    public Guid? Contractor { get; set; }

    public IReadOnlyList<LinkedContract> Contracts { get; private set; } = [];

    public bool IsFriend { get; private set; } = true;

    public string AddFriendAddress => LineUrlSchemes.AddFriend(settings.BasicId);

    public string ChatAddress => LineUrlSchemes.OpenChat(settings.BasicId, CommonTexts.AreaContractLink);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => EnterAsync(null, cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        EnterAsync(Contractor, cancellationToken);

    private async Task<IActionResult> EnterAsync(Guid? chosen, CancellationToken cancellationToken)
    {
        var ticket = await HttpContext.AuthenticateAsync(OneTapSchemes.Person);
        if (ticket.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } person)
        {
            return new SeeOther(ReturnUrl.On(SignInPage, ReturnUrl.OrHome(Wish)));
        }

        IsFriend = ticket.Principal.HasClaim(claim => claim.Type == OneTapSchemes.FriendClaim);
        var outcome = await signIns.SignInAsync(
            HttpContext,
            new LineUserId(person),
            chosen,
            mustChoose: !IsFriend,
            cancellationToken
        );
        if (outcome is OneTapOutcome.Choose choose)
        {
            Contracts = choose.Contracts;
            return Page();
        }

        await HttpContext.SignOutAsync(OneTapSchemes.Person);
        if (outcome is OneTapOutcome.Accepted accepted)
        {
            await ContractorSignIns.IssueAsync(HttpContext, accepted.Ticket);
            return new SeeOther(ReturnUrl.OrHome(Wish));
        }

        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
