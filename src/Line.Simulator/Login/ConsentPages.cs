using Line.Simulator.Access;
using Line.Simulator.Pages;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>The questions between signing in and going back to the site.</summary>
internal static class ConsentPages
{
    public const string Path = "/access/oauth2/v2.1/authorize/consent";
    public const string TicketField = "ticket";
    public const string AnswerField = "answer";
    public const string Yes = "yes";
    public const string No = "no";
    public const string FriendField = "friend";

    public static PageResult Consent(string ticket, PendingLogin pending, SimulatorOptions options) =>
        Page(
            AccessTexts.ConsentTitle,
            pending,
            Html.Of(
                $"""
                <p>{AccessFormats.ConsentQuestion(options.DisplayName)}</p>
                <p class="person">{pending.User.DisplayName}</p>
                <form method="post" action="{Path}">
                <input type="hidden" name="{TicketField}" value="{ticket}">
                <ul>{Html.Join(pending.Request.Scopes.Select(scope => Html.Of($"<li>{Words(scope)}</li>")))}</ul>
                {FriendOption(pending, options)}
                <button class="main" name="{AnswerField}" value="{Yes}">{AccessTexts.Allow}</button>
                <button name="{AnswerField}" value="{No}">{AccessTexts.Cancel}</button>
                </form>
                """
            )
        );

    /// <summary>The site insists: the official account has a page of its own.</summary>
    public static PageResult AddFriend(string ticket, PendingLogin pending, SimulatorOptions options) =>
        Page(
            AccessTexts.AddFriendTitle,
            pending,
            Html.Of(
                $"""
                <form method="post" action="{Path}">
                <input type="hidden" name="{TicketField}" value="{ticket}">
                <button class="main" name="{AnswerField}" value="{Yes}">{Offer(pending.User, options)}</button>
                <button name="{AnswerField}" value="{No}">{AccessTexts.NotNow}</button>
                </form>
                """
            )
        );

    private static PageResult Page(string title, PendingLogin pending, Html content) =>
        new(title, content) { FormTargets = pending.Address.Site };

    private static Html FriendOption(PendingLogin pending, SimulatorOptions options)
    {
        if (pending.Request.BotPrompt != BotPrompt.WithConsent)
        {
            return Html.Nothing;
        }

        return pending.User.Friendship == Friendship.Friend
            ? Html.Of($"<p>{AccessFormats.AlreadyFriend(options.DisplayName)}</p>")
            : Html.Of(
                $"<label><input type=\"checkbox\" name=\"{FriendField}\" value=\"{Yes}\">{Offer(pending.User, options)}</label>"
            );
    }

    private static string Offer(LineUser user, SimulatorOptions options) =>
        user.Friendship == Friendship.Blocked
            ? AccessFormats.Unblock(options.DisplayName)
            : AccessFormats.AddFriend(options.DisplayName);

    private static string Words(string scope) =>
        scope switch
        {
            "profile" => AccessTexts.ScopeProfile,
            "openid" => AccessTexts.ScopeOpenId,
            _ => AccessTexts.ScopeEmail,
        };
}
