using System.Diagnostics;
using System.Net;

namespace LineMobileBot.Infrastructure.Telemetry;

/// <summary>
/// The spans of an event's way. They hold counts, names of rooms and LINE's statuses. The framework's own spans are not
/// exported: their URLs and paths hold LINE user ids and one-time tokens.
/// </summary>
internal static class BotTraces
{
    public const string SourceName = "LineMobileBot";

    private static readonly ActivitySource Source = new(SourceName);

    public static Activity? StoreEvents(int events) => Source.StartActivity("store events")?.SetTag("events", events);

    public static Activity? DecideSet(int events) => Source.StartActivity("decide set")?.SetTag("events", events);

    public static Activity? AskRoom(string room, int turns) =>
        Source.StartActivity("ask room")?.SetTag("room", room).SetTag("turns", turns);

    public static Activity? Deliver(string call) =>
        Source.StartActivity("deliver", ActivityKind.Client)?.SetTag("call", call);

    public static void Refused(this Activity? span, HttpStatusCode status) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag("line.status", (int)status);

    public static void Failed(this Activity? span, string kind) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", kind);
}
