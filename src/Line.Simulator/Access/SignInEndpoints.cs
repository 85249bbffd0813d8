using Line.Simulator.Pages;
using Line.Simulator.Platform;
using Microsoft.AspNetCore.WebUtilities;

namespace Line.Simulator.Access;

/// <summary>
/// LINE's sign-in page. A browser outside a phone does not know whose it is, so it asks; a password nobody has to type here.
/// </summary>
internal static class SignInEndpoints
{
    public const string Path = "/access/oauth2/v2.1/login";

    private const string ReturnField = "returnUri";
    private const string UserField = "userId";
    private const string Password = "pwd";
    private const string SingleSignOn = "linesso";

    public static void MapSignIn(this RouteGroupBuilder access)
    {
        access.MapGet("/oauth2/v2.1/login", Ask);
        access.MapPost("/oauth2/v2.1/login", SignInAsync);
    }

    /// <summary>To the sign-in page, and from there back to where the visitor is now.</summary>
    public static IResult Redirect(HttpRequest request)
    {
        var here = $"{request.Path}{request.QueryString}";
        return TypedResults.LocalRedirect($"{Path}?{ReturnField}={Uri.EscapeDataString(here)}");
    }

    private static IResult Ask(string? returnUri, Visitor visitor, LineUsers users) =>
        IsOurs(returnUri) ? Page(returnUri!, visitor.User, users) : AccessPages.Wrong(AccessTexts.InvalidRequest);

    private static async Task<IResult> SignInAsync(HttpContext context, Visitor visitor, LineUsers users)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var returnUri = (string?)form[ReturnField];
        if (!IsOurs(returnUri) || !users.TryGet((string?)form[UserField] ?? "", out var user))
        {
            return AccessPages.Wrong(AccessTexts.InvalidRequest);
        }

        Visitor.SignIn(context, user.UserId, visitor.User == user ? SingleSignOn : Password);
        return AccessPages.SeeOther(returnUri!);
    }

    // Somewhere else would make this page a springboard to any site.
    private static bool IsOurs(string? returnUri) =>
        returnUri is not null
        && returnUri.StartsWith(Visitor.CookiePath + "/", StringComparison.Ordinal)
        && !returnUri.AsSpan().ContainsAny('\\', '\r', '\n');

    private static PageResult Page(string returnUri, LineUser? known, LineUsers users)
    {
        var others = users.All.Where(user => user != known).Select(Choice).ToList();
        var content = Html.Of(
            $"""
            <form method="post" action="{Path}">
            <input type="hidden" name="{ReturnField}" value="{returnUri}">
            {(known is null ? Html.Nothing : Known(known))}
            <fieldset>
            <legend>{(known is null ? AccessTexts.WhoseBrowser : AccessTexts.AnotherAccount)}</legend>
            {(users.All.Count == 0 ? Html.Of($"<p>{AccessTexts.NoUsers}</p>") : Html.Join(others))}
            </fieldset>
            </form>
            """
        );
        return new PageResult(AccessTexts.SignIn, content) { FormTargets = SiteBehind(returnUri) };
    }

    // Browsers look at where a form's redirects end; after the sign-in that may be the site that asked.
    private static string SiteBehind(string returnUri)
    {
        var query = QueryHelpers.ParseQuery(returnUri[(returnUri.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        return
            query.TryGetValue("redirect_uri", out var redirectUri)
            && Uri.TryCreate(redirectUri, UriKind.Absolute, out var url)
            ? url.GetLeftPart(UriPartial.Authority)
            : "";
    }

    private static Html Known(LineUser user) =>
        Html.Of(
            $"""
            <p>{AccessTexts.SignInAsThisAccount}</p>
            <p class="person">{user.DisplayName}</p>
            <button class="main" name="{UserField}" value="{user.UserId}">{AccessTexts.SignIn}</button>
            """
        );

    private static Html Choice(LineUser user) =>
        Html.Of($"<button name=\"{UserField}\" value=\"{user.UserId}\">{user.DisplayName}</button>");
}
