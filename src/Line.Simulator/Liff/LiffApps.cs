using System.Collections.Concurrent;
using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Liff;

/// <summary>A web page that LINE opens inside itself.</summary>
/// <param name="View">As registered: its <c>type</c> and <c>url</c>.</param>
internal sealed record LiffApp(
    string LiffId,
    LiffView View,
    string? Description,
    JsonElement? Features,
    string PermanentLinkPattern,
    IReadOnlyList<string> Scope,
    string BotPrompt
);

internal sealed record LiffView(string Type, string Url, bool ModuleMode);

/// <summary>The LIFF apps of all Login channels; an app's id begins with its channel's.</summary>
internal sealed class LiffApps(Identifiers identifiers, ChangeFeed feed)
{
    public const int MostOfAChannel = 30;

    private readonly ConcurrentDictionary<string, LiffApp> _byId = new(StringComparer.Ordinal);

    public IReadOnlyList<LiffApp> All => [.. _byId.Values.OrderBy(app => app.LiffId, StringComparer.Ordinal)];

    public IReadOnlyList<LiffApp> OfChannel(string channelId) =>
        [.. All.Where(app => ChannelOf(app.LiffId) == channelId)];

    public static string ChannelOf(string liffId) => liffId.Split('-')[0];

    public string NewId(string channelId) => $"{channelId}-{identifiers.NewLiffSuffix()}";

    public LiffApp? Find(string? liffId) => liffId is null ? null : _byId.GetValueOrDefault(liffId);

    public void Save(LiffApp app)
    {
        _byId[app.LiffId] = app;
        feed.Touch();
    }

    public void Remove(string liffId)
    {
        _byId.TryRemove(liffId, out _);
        feed.Touch();
    }
}
