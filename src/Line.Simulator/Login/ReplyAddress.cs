using System.Text.Json;
using System.Text.Json.Nodes;
using Line.Simulator.Access;
using Line.Simulator.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace Line.Simulator.Login;

/// <summary>Where the answer of an authorization request goes, and how it is packed.</summary>
internal sealed record ReplyAddress(LoginChannel Channel, string RedirectUri, string? State, string ResponseMode)
{
    private const string Query = "query";
    private static readonly string[] Modes = [Query, "form_post", "jwt", "query.jwt", "form_post.jwt"];
    private static readonly TimeSpan JwtLifetime = TimeSpan.FromMinutes(10);

    /// <summary>The site that gets the answer, for a page whose form leads there.</summary>
    public string Site => new Uri(RedirectUri).GetLeftPart(UriPartial.Authority);

    public bool HasKnownMode => Modes.Contains(ResponseMode, StringComparer.Ordinal);

    private bool IsPosted => ResponseMode.StartsWith("form_post", StringComparison.Ordinal);

    private bool IsJwt => ResponseMode.EndsWith("jwt", StringComparison.Ordinal);

    /// <returns>Null where nobody may be told anything: the page says what <paramref name="wrong"/> says.</returns>
    public static ReplyAddress? Read(IQueryCollection query, LoginChannels channels, out string wrong)
    {
        wrong = AccessTexts.InvalidClientId;
        if (channels.Find(query["client_id"]) is not { } channel)
        {
            return null;
        }

        wrong = AccessTexts.InvalidRedirectUri;
        var redirectUri = (string?)query["redirect_uri"];
        return Uri.TryCreate(redirectUri, UriKind.Absolute, out var url) && channel.Accepts(url)
            ? new ReplyAddress(channel, redirectUri!, query["state"], (string?)query["response_mode"] ?? Query)
            : null;
    }

    public IResult Refuse(AuthorizationError error, DateTimeOffset now) =>
        Send([("error", error.Code), ("error_description", error.Description)], now);

    /// <param name="friendshipChanged">Null: the person was not asked about it.</param>
    public IResult Grant(string code, bool? friendshipChanged, DateTimeOffset now) =>
        Send(
            [("code", code), ("friendship_status_changed", friendshipChanged is { } changed ? Word(changed) : null)],
            now
        );

    private static string Word(bool value) => value ? "true" : "false";

    private IResult Send(IEnumerable<(string Name, string? Value)> answer, DateTimeOffset now)
    {
        var parameters = answer
            .Append((Name: "state", Value: State))
            .Where(parameter => parameter.Value is not null)
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        var packed = IsJwt ? new() { ["response"] = Sign(parameters, now) } : parameters;
        return IsPosted ? Post(packed) : AccessPages.SeeOther(QueryHelpers.AddQueryString(RedirectUri, packed));
    }

    private string Sign(Dictionary<string, string?> parameters, DateTimeOffset now)
    {
        var claims = new JsonObject(
            parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)parameter.Value))
        )
        {
            ["iss"] = IdTokens.Issuer,
            ["aud"] = Channel.Id,
            ["exp"] = (now + JwtLifetime).ToUnixTimeSeconds(),
        };
        return Jwt.Sign(claims, Channel.Secret);
    }

    private PageResult Post(Dictionary<string, string?> parameters)
    {
        var fields = parameters.Select(parameter =>
            Html.Of($"<input type=\"hidden\" name=\"{parameter.Key}\" value=\"{parameter.Value}\">")
        );
        return new PageResult(
            AccessTexts.GoingBack,
            Html.Of(
                $"""
                <form method="post" action="{RedirectUri}">
                {Html.Join(fields)}
                <button class="main">{AccessTexts.GoOn}</button>
                </form>
                """
            )
        )
        {
            FormTargets = Site,
            SubmitsItself = true,
        };
    }
}
