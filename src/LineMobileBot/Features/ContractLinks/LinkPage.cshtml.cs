using Line.Messaging;
using Line.Messaging.Accounts;
using LineMobileBot.Infrastructure;
using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using LineMobileBot.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>
/// The page behind the button of the chat's card. It asks for the password even of who has signed in, and opens nothing but
/// the link: whoever is lured here by somebody else's card has to type it for that very purpose, and LINE then finds that they
/// are not the one the card was made for.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class LinkPage(PasswordSignIns signIns, LinkTokenDoor door, LinkNonces nonces, BotSettings settings)
    : PasswordPage(signIns)
{
    [BindProperty(SupportsGet = true, Name = "linkToken")]
    public string? LinkToken { get; set; }

    /// <summary>Why there is no form.</summary>
    public string? Refusal { get; private set; }

    public string ChatAddress => LineUrlSchemes.OpenChat(settings.BasicId, CommonTexts.AreaContractLink);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await CheckAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await CheckAsync(cancellationToken) is not LinkTokenOutcome.Good { Token: var token })
        {
            return Page();
        }

        var nonce = "";
        var ticket = await SignInAsync(
            async (set, contractor) =>
                nonce = await nonces.IssueAsync(set.Connection, contractor.ContractorId, token, cancellationToken),
            cancellationToken
        );
        return ticket is null
            ? Page()
            : new SeeOther(AccountLinkUrl.Create(settings.Line.AccessBaseUrl, LinkToken!, nonce));
    }

    private async Task<LinkTokenOutcome> CheckAsync(CancellationToken cancellationToken)
    {
        var outcome = await door.CheckAsync(HttpContext, LinkToken, cancellationToken);
        if (outcome is LinkTokenOutcome.Refused { IsOver: var isOver })
        {
            Response.StatusCode = isOver ? StatusCodes.Status410Gone : StatusCodes.Status400BadRequest;
            Refusal = isOver ? ContractLinkTexts.PageOver : ContractLinkTexts.PageWrong;
        }

        return outcome;
    }
}
