using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Line.Messaging.Messages;
using Line.Simulator.Browser;
using Line.Simulator.Login;
using Line.Simulator.Platform;

namespace Line.Simulator.Liff;

internal sealed record LiffRequest(string? LiffId, JsonElement Messages, bool IsMultiple);

internal sealed record LiffProblem(string Code, string Message);

internal sealed record LiffProfile(string UserId, string DisplayName);

internal sealed record LiffContext(
    string Type,
    string UserId,
    string LiffId,
    string ViewType,
    string EndpointUrl,
    IReadOnlyList<string> Scope
);

internal sealed record LiffSession(
    string LiffId,
    string AccessToken,
    string? IdToken,
    LiffProfile? Profile,
    bool IsFriend,
    string Language,
    LiffContext Context
);

internal sealed record ShareAnswer(string Status);

/// <summary>What the phone tells a LIFF page's script. Opening an app counts as agreeing to what it wants to see.</summary>
internal sealed class LiffDoor(
    LiffApps apps,
    LineUsers users,
    LoginTokens tokens,
    SigningKey key,
    LiffMessages messages,
    ShareTargets shares,
    TimeProvider time
)
{
    private const int MostMessages = 5;
    private static readonly TimeSpan IdTokenLifetime = TimeSpan.FromHours(1);
    private static readonly byte[] Script = ReadScript();

    /// <param name="site">The site that the page is of.</param>
    public async Task<IResult> AnswerAsync(HttpContext context, PhoneBrowser browser, SiteOrigin site)
    {
        if (context.Request.Path == PhoneAddresses.LiffScriptPath)
        {
            return TypedResults.Bytes(Script, "text/javascript; charset=utf-8");
        }

        if (!HttpMethods.IsPost(context.Request.Method) || !users.TryGet(browser.UserId, out var user))
        {
            return TypedResults.NotFound();
        }

        if (context.Request.Path == PhoneAddresses.LiffPath + "/close")
        {
            return TypedResults.NoContent();
        }

        var request = await context.Request.ReadFromJsonAsync(
            SimulatorJson.Default.LiffRequest,
            context.RequestAborted
        );
        if (apps.Find(request?.LiffId) is not { } app)
        {
            return Problem("INVALID_CONFIG", "There is no such LIFF app");
        }

        return SiteOrigin.Of(new Uri(app.View.Url)) == site
            ? await AnswerAsync(context, user, app, request!)
            : Problem("INIT_FAILED", "The page is not at the address of the LIFF app");
    }

    private async Task<IResult> AnswerAsync(HttpContext context, LineUser user, LiffApp app, LiffRequest request) =>
        context.Request.Path.Value![PhoneAddresses.LiffPath.Length..] switch
        {
            "/init" => Json(Open(user, app), SimulatorJson.Default.LiffSession),
            "/messages" => Send(user, app, request.Messages),
            "/share" => await ShareAsync(user, request, context.RequestAborted),
            _ => TypedResults.NotFound(),
        };

    private LiffSession Open(LineUser user, LiffApp app)
    {
        var now = time.GetUtcNow();
        var channelId = LiffApps.ChannelOf(app.LiffId);
        var hasProfile = app.Scope.Contains("profile", StringComparer.Ordinal);
        return new LiffSession(
            app.LiffId,
            tokens.IssueAccess(channelId, user.UserId, string.Join(' ', app.Scope), now),
            app.Scope.Contains("openid", StringComparer.Ordinal) ? IdToken(user, channelId, hasProfile, now) : null,
            hasProfile ? new LiffProfile(user.UserId, user.DisplayName) : null,
            user.Friendship == Friendship.Friend,
            user.Language,
            new LiffContext("utou", user.UserId, app.LiffId, app.View.Type, app.View.Url, app.Scope)
        );
    }

    private string IdToken(LineUser user, string channelId, bool hasProfile, DateTimeOffset now)
    {
        var claims = new JsonObject
        {
            ["iss"] = IdTokens.Issuer,
            ["sub"] = user.UserId,
            ["aud"] = channelId,
            ["exp"] = (now + IdTokenLifetime).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["amr"] = new JsonArray("linesso"),
        };
        if (hasProfile)
        {
            claims["name"] = user.DisplayName;
        }

        return key.Sign(claims);
    }

    private IResult Send(LineUser user, LiffApp app, JsonElement given)
    {
        if (!app.Scope.Contains("chat_message.write", StringComparer.Ordinal))
        {
            return Problem("403", "The LIFF app lacks the scope 'chat_message.write'");
        }

        if (WrongWith(given) is { } wrong)
        {
            return Problem("400", wrong);
        }

        foreach (var message in given.EnumerateArray())
        {
            messages.Send(user, message);
        }

        return TypedResults.NoContent();
    }

    private async Task<IResult> ShareAsync(LineUser user, LiffRequest request, CancellationToken cancellationToken)
    {
        if (WrongWith(request.Messages) is { } wrong)
        {
            return Problem("400", wrong);
        }

        if (!LiffMessages.HasUriActionsOnly(request.Messages))
        {
            return Problem("400", "Only uri actions can be shared");
        }

        // As LINE has it: who is told nothing was not shared with anybody.
        return await shares.AskAsync(user.UserId, request.Messages, request.IsMultiple, cancellationToken)
            ? Json(new ShareAnswer("success"), SimulatorJson.Default.ShareAnswer)
            : TypedResults.NoContent();
    }

    private static string? WrongWith(JsonElement given) =>
        given.ValueKind != JsonValueKind.Array || given.GetArrayLength() is < 1 or > MostMessages
            ? $"Size must be between 1 and {MostMessages}"
        : MessageValidator.ValidateSend(given) is [var first, ..] ? $"{first.Property}: {first.Message}"
        : null;

    private static IResult Problem(string code, string message) =>
        TypedResults.Json(
            new LiffProblem(code, message),
            SimulatorJson.Default.LiffProblem,
            statusCode: StatusCodes.Status400BadRequest
        );

    private static IResult Json<T>(T answer, JsonTypeInfo<T> type) => TypedResults.Json(answer, type);

    private static byte[] ReadScript()
    {
        using var resource = typeof(LiffDoor).Assembly.GetManifestResourceStream("liff-sdk.js")!;
        var script = new byte[resource.Length];
        resource.ReadExactly(script);
        return script;
    }
}
