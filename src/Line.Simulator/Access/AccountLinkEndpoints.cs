using Line.Messaging.Accounts;
using Line.Simulator.Pages;
using Line.Simulator.Platform;
using Line.Simulator.Webhooks;

namespace Line.Simulator.Access;

/// <summary>
/// The dialog that ends an account link. The bot hears of it only when the visitor agrees while the token is good: all else
/// ends on a page.
/// </summary>
internal static class AccountLinkEndpoints
{
    private const string Route = "/dialog/bot/accountLink";
    private const string TokenField = "linkToken";
    private const string NonceField = "nonce";
    private const string CancelField = "cancel";

    public static void MapAccountLink(this RouteGroupBuilder access)
    {
        access.MapGet(Route, Ask);
        access.MapPost(Route, LinkAsync);
    }

    private static IResult Ask(
        string? linkToken,
        string? nonce,
        Visitor visitor,
        HttpContext context,
        LinkTokens tokens,
        SimulatorOptions options,
        TimeProvider time
    )
    {
        if (!IsNonce(nonce))
        {
            return AccessPages.Wrong(AccessTexts.InvalidRequest);
        }

        if (tokens.OwnerOf(linkToken ?? "", time.GetUtcNow()) is null)
        {
            return AccessPages.Wrong(AccessTexts.LinkOver);
        }

        return visitor.User is { } user
            ? Question(linkToken!, nonce!, user, options)
            : SignInEndpoints.Redirect(context.Request);
    }

    private static async Task<IResult> LinkAsync(
        Visitor visitor,
        HttpContext context,
        LinkTokens tokens,
        WebhookEvents events,
        SimulatorOptions options,
        TimeProvider time
    )
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var nonce = (string?)form[NonceField];
        if (!IsNonce(nonce) || visitor.User is not { } user)
        {
            return AccessPages.Wrong(AccessTexts.InvalidRequest);
        }

        if (form.ContainsKey(CancelField))
        {
            return AccessPages.End(AccessTexts.LinkCancelledTitle, AccessTexts.LinkCancelled, options);
        }

        if (tokens.Use((string?)form[TokenField] ?? "", time.GetUtcNow()) is not { } owner)
        {
            return AccessPages.Wrong(AccessTexts.LinkOver);
        }

        var isOwner = owner == user.UserId;
        events.AccountLink(isOwner ? user : null, nonce!);
        return isOwner
            ? AccessPages.End(AccessTexts.LinkedTitle, AccessTexts.Linked, options)
            : AccessPages.End(AccessTexts.LinkFailedTitle, AccessTexts.LinkFailed, options);
    }

    private static bool IsNonce(string? nonce) =>
        nonce is { Length: >= AccountLinkUrl.MinNonceLength and <= AccountLinkUrl.MaxNonceLength };

    private static PageResult Question(string linkToken, string nonce, LineUser user, SimulatorOptions options) =>
        new(
            AccessTexts.LinkTitle,
            Html.Of(
                $"""
                <p>{AccessFormats.LinkQuestion(options.DisplayName)}</p>
                <p class="person">{user.DisplayName}</p>
                <form method="post" action="{Visitor.CookiePath}{Route}">
                <input type="hidden" name="{TokenField}" value="{linkToken}">
                <input type="hidden" name="{NonceField}" value="{nonce}">
                <button class="main">{AccessTexts.Link}</button>
                <button name="{CancelField}" value="true">{AccessTexts.Cancel}</button>
                </form>
                """
            )
        );
}
