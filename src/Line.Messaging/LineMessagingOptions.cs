namespace Line.Messaging;

/// <summary>Where LINE is and who we are. The hosts may have a path, as a stand-in for LINE on one port needs.</summary>
public sealed class LineMessagingOptions
{
    /// <summary>The Messaging API.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://api.line.me");

    /// <summary>Contents and rich-menu images; the other host answers 404 for them.</summary>
    public Uri ApiDataBaseUrl { get; set; } = new("https://api-data.line.me");

    /// <summary>The pages people are sent to, such as the account-link dialog.</summary>
    public Uri AccessBaseUrl { get; set; } = new("https://access.line.me");

    /// <summary>The channel access token; read at each call, so that it can be exchanged while running.</summary>
    public string ChannelAccessToken { get; set; } = "";
}
