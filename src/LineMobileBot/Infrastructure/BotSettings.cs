using System.Net;
using Line.Messaging;
using Line.Messaging.Webhook;
using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary>
/// What the operator must set, read once at start. Secrets come from the environment; what is missing or wrong stops the
/// start with one line that names the setting and never shows its value.
/// </summary>
internal sealed record BotSettings
{
    private const int PepperBytes = 32;

    public required string ConnectionString { get; init; }
    public required IReadOnlyList<ChannelSecret> ChannelSecrets { get; init; }
    public required LineMessagingOptions Line { get; init; }

    /// <summary>The official account's <c>@id</c>, for links into its chat.</summary>
    public required string BasicId { get; init; }

    /// <summary>The LINE Login channel of the same provider; null: My Page is opened with the password only.</summary>
    public LineLoginChannel? LineLogin { get; init; }

    /// <summary>How phones reach this server.</summary>
    public required Uri PublicBaseUrl { get; init; }

    /// <summary>Proxies in front of us whose word counts on where a visitor comes from.</summary>
    public required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }

    /// <summary>Key of the usage codes' look-up and cipher.</summary>
    public required byte[] Pepper { get; init; }

    public static BotSettings Read(IConfiguration configuration)
    {
        var secrets = configuration.GetSection("Line:ChannelSecrets").GetChildren().Select(c => c.Value).ToList();
        if (secrets.Count == 0 || secrets.Any(string.IsNullOrWhiteSpace))
        {
            throw new SettingsException("Line__ChannelSecrets__0 is not set: the secret that signs LINE's webhooks.");
        }

        return new BotSettings
        {
            ConnectionString = ConnectionStringOf(configuration),
            ChannelSecrets = [.. secrets.Select(secret => new ChannelSecret(secret!))],
            Line = new LineMessagingOptions
            {
                ChannelAccessToken = Required(
                    configuration,
                    "Line:ChannelAccessToken",
                    "the token of the Messaging API"
                ),
                ApiBaseUrl = Url(configuration, "Line:ApiBaseUrl", "https://api.line.me"),
                ApiDataBaseUrl = Url(configuration, "Line:ApiDataBaseUrl", "https://api-data.line.me"),
                AccessBaseUrl = Url(configuration, "Line:AccessBaseUrl", "https://access.line.me"),
            },
            BasicId = BasicIdOf(configuration),
            LineLogin = LineLoginOf(configuration),
            PublicBaseUrl = PublicUrl(configuration),
            TrustedProxies = ProxiesOf(configuration),
            Pepper = PepperOf(configuration),
        };
    }

    /// <summary>For commands that need nothing but the database.</summary>
    public static string ConnectionStringOf(IConfiguration configuration)
    {
        var text = Required(configuration, "ConnectionStrings:Carrier", "the connection to PostgreSQL");
        try
        {
            return new NpgsqlConnectionStringBuilder(text).ConnectionString;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            // Its message would show a part of the text, which holds a password.
            throw new SettingsException("ConnectionStrings__Carrier is no connection string of PostgreSQL.");
        }
    }

    private static string BasicIdOf(IConfiguration configuration)
    {
        var id = Required(configuration, "Line:BasicId", "the official account's @id");
        return id.StartsWith('@') ? id : throw new SettingsException("Line__BasicId must begin with @.");
    }

    private static LineLoginChannel? LineLoginOf(IConfiguration configuration)
    {
        const string IdKey = "LineLogin:ChannelId";
        const string SecretKey = "LineLogin:ChannelSecret";
        return string.IsNullOrWhiteSpace(configuration[IdKey]) && string.IsNullOrWhiteSpace(configuration[SecretKey])
            ? null
            : new LineLoginChannel(
                Required(configuration, IdKey, "the LINE Login channel, or neither of the two"),
                Required(configuration, SecretKey, "the LINE Login channel's secret, or neither of the two")
            );
    }

    private static Uri PublicUrl(IConfiguration configuration)
    {
        var url = Url(configuration, "Site:PublicBaseUrl", fallback: null);
        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback
            ? url
            : throw new SettingsException("Site__PublicBaseUrl must be https; http is for loopback hosts only.");
    }

    private static IReadOnlyList<IPNetwork> ProxiesOf(IConfiguration configuration) =>
        [
            .. configuration
                .GetSection("Site:TrustedProxies")
                .GetChildren()
                .Select(proxy =>
                    IPNetwork.TryParse(proxy.Value, out var network)
                        ? network
                        : throw new SettingsException($"{Name(proxy.Path)} must be a network such as 10.0.0.0/8.")
                ),
        ];

    private static byte[] PepperOf(IConfiguration configuration)
    {
        var text = Required(
            configuration,
            "Codes:Pepper",
            "the key of the usage codes' look-up, base64 of 32 bytes or more"
        );
        var pepper = new byte[text.Length];
        return Convert.TryFromBase64String(text, pepper, out var length) && length >= PepperBytes
            ? pepper[..length]
            : throw new SettingsException($"Codes__Pepper must be base64 of {PepperBytes} bytes or more.");
    }

    private static Uri Url(IConfiguration configuration, string key, string? fallback)
    {
        var text = configuration[key] ?? fallback ?? Required(configuration, key, "an absolute URL");
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
            ? url
            : throw new SettingsException($"{Name(key)} must be an absolute http or https URL.");
    }

    private static string Required(IConfiguration configuration, string key, string meaning) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new SettingsException($"{Name(key)} is not set: {meaning}.");

    private static string Name(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
