using System.Text.Json;
using Line.Simulator.Api;
using Line.Simulator.Login;

namespace Line.Simulator.Liff;

/// <summary>Registering LIFF apps with a Login channel, by a channel access token of that channel.</summary>
internal static class LiffAppEndpoints
{
    private static readonly string[] ViewTypes = ["compact", "tall", "full"];
    private static readonly string[] Scopes = ["openid", "email", "profile", "chat_message.write"];
    private static readonly string[] BotPrompts = ["normal", "aggressive", "none"];

    public static void MapLiffApps(this RouteGroupBuilder api)
    {
        Named(api.MapPost("/liff/v1/apps", Add), "addLIFFApp");
        Named(api.MapGet("/liff/v1/apps", GetAll), "getAllLIFFApps");
        Named(api.MapPut("/liff/v1/apps/{liffId}", Update), "updateLIFFApp");
        Named(api.MapDelete("/liff/v1/apps/{liffId}", Delete), "deleteLIFFApp");
    }

    private static void Named(RouteHandlerBuilder endpoint, string operation) =>
        endpoint.WithName(operation).NeedsNoChannelToken();

    private static IResult Add(LoginCaller caller, Body<LiffAppRequest> body, LiffApps apps)
    {
        if (caller.ChannelId is not { } channelId)
        {
            return LoginCaller.Refuse();
        }

        if (RefusalOf(body.Value, isNew: true) is { } refusal)
        {
            return refusal;
        }

        if (apps.OfChannel(channelId).Count >= LiffApps.MostOfAChannel)
        {
            return LineError.BadRequest("The number of LIFF apps has reached the limit");
        }

        var app = Merge(
            body.Value,
            new LiffApp(
                apps.NewId(channelId),
                new("", "", false),
                null,
                null,
                "concat",
                ["profile", "chat_message.write"],
                "none"
            )
        );
        apps.Save(app);
        return TypedResults.Json(new LiffIdAnswer(app.LiffId), ApiJson.Default.LiffIdAnswer);
    }

    private static IResult GetAll(LoginCaller caller, LiffApps apps)
    {
        if (caller.ChannelId is not { } channelId)
        {
            return LoginCaller.Refuse();
        }

        return apps.OfChannel(channelId) is { Count: > 0 } own
            ? TypedResults.Json(new LiffAppsAnswer(own), ApiJson.Default.LiffAppsAnswer)
            : LineError.NotFound();
    }

    private static IResult Update(string liffId, LoginCaller caller, Body<LiffAppRequest> body, LiffApps apps)
    {
        if (caller.ChannelId is not { } channelId)
        {
            return LoginCaller.Refuse();
        }

        if (RefusalOf(body.Value, isNew: false) is { } refusal)
        {
            return refusal;
        }

        if (apps.Find(liffId) is not { } app || LiffApps.ChannelOf(liffId) != channelId)
        {
            return LineError.NotFound();
        }

        apps.Save(Merge(body.Value, app));
        return ApiResults.Ok();
    }

    private static IResult Delete(string liffId, LoginCaller caller, LiffApps apps)
    {
        if (caller.ChannelId is not { } channelId)
        {
            return LoginCaller.Refuse();
        }

        if (apps.Find(liffId) is null || LiffApps.ChannelOf(liffId) != channelId)
        {
            return LineError.NotFound();
        }

        apps.Remove(liffId);
        return ApiResults.Ok();
    }

    private static IResult? RefusalOf(LiffAppRequest request, bool isNew)
    {
        if (request.View is null)
        {
            return isNew ? LineError.BadProperty("view", "must be specified") : RefusalOfRest(request);
        }

        if ((isNew || request.View.Type is not null) && !ViewTypes.Contains(request.View.Type, StringComparer.Ordinal))
        {
            return LineError.BadProperty("view.type", "invalid type");
        }

        return (isNew || request.View.Url is not null) && !IsEndpointUrl(request.View.Url)
            ? LineError.BadProperty("view.url", "invalid url")
            : RefusalOfRest(request);
    }

    private static IResult? RefusalOfRest(LiffAppRequest request) =>
        request.PermanentLinkPattern is not null and not "concat"
            ? LineError.BadProperty("permanentLinkPattern", "invalid value")
        : request.Scope is { } scope && scope.Except(Scopes, StringComparer.Ordinal).Any()
            ? LineError.BadProperty("scope", "invalid value")
        : request.BotPrompt is { } prompt && !BotPrompts.Contains(prompt, StringComparer.Ordinal)
            ? LineError.BadProperty("botPrompt", "invalid value")
        : null;

    // LINE takes https only; a page under development is on this computer.
    private static bool IsEndpointUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url.Fragment.Length == 0;

    private static LiffApp Merge(LiffAppRequest request, LiffApp app) =>
        app with
        {
            View = new LiffView(
                request.View?.Type ?? app.View.Type,
                request.View?.Url ?? app.View.Url,
                request.View?.ModuleMode ?? app.View.ModuleMode
            ),
            Description = request.Description ?? app.Description,
            Features = request.Features ?? app.Features,
            Scope = request.Scope ?? app.Scope,
            BotPrompt = request.BotPrompt ?? app.BotPrompt,
        };
}

internal sealed record LiffAppRequest(
    LiffViewRequest? View,
    string? Description,
    JsonElement? Features,
    string? PermanentLinkPattern,
    IReadOnlyList<string>? Scope,
    string? BotPrompt
);

internal sealed record LiffViewRequest(string? Type, string? Url, bool? ModuleMode);

internal sealed record LiffIdAnswer(string LiffId);

internal sealed record LiffAppsAnswer(IReadOnlyList<LiffApp> Apps);
