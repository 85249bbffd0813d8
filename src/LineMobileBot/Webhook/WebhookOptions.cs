namespace LineMobileBot.Webhook;

/// <summary>Bounds of the event's way. The defaults are those measured in <c>docs/architecture.md</c>.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhook";

    /// <summary>Two lanes: one is bound by latency, three thin the sets (measured).</summary>
    public int Lanes { get; set; } = 2;

    /// <summary>Most events that share one transaction.</summary>
    public int LargestSet { get; set; } = 200;

    /// <summary>
    /// While events come in company, each step waits this long for more of them: the statements of a set cost the same for
    /// one event as for ten. An event that comes alone never waits.
    /// </summary>
    public TimeSpan Gather { get; set; } = TimeSpan.FromMilliseconds(15);

    /// <summary>When nobody came for so long, nobody else is on the way: the wait ends early.</summary>
    public TimeSpan Quiet { get; set; } = TimeSpan.FromMilliseconds(2);

    /// <summary>So many at once are company enough: nobody waits for more.</summary>
    public int Crowd { get; set; } = 24;

    /// <summary>Most events that wait in memory; what exceeds it waits in the database, stored and safe.</summary>
    public int MostWaiting { get; set; } = 4_000;

    /// <summary>How long a replica may hold an event before another takes it for dead.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a replica looks for events whose lease ran out.</summary>
    public TimeSpan RecoveryInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Failed attempts after which an event is parked for the operators.</summary>
    public int MostAttempts { get; set; } = 4;

    /// <summary>LINE redelivers within hours; ids are kept far longer to recognise them.</summary>
    public TimeSpan KeepIdsFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Largest body accepted. LINE documents none; its own API takes 2 MB.</summary>
    public int LargestBodyBytes { get; set; } = 2_000_000;
}
