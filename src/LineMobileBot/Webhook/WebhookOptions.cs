namespace LineMobileBot.Webhook;

/// <summary>Bounds of the event's way. The defaults are those measured in <c>docs/performance.md</c>.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhook";

    /// <summary>One lane makes the largest sets; more keep a slow set from holding up everybody (measured).</summary>
    public int Lanes { get; set; } = 1;

    /// <summary>Most events that share one transaction.</summary>
    public int LargestSet { get; set; } = 200;

    /// <summary>How the door waits for company: shortly, for each request waits with it.</summary>
    public CompanyOptions AtTheDoor { get; set; } = new() { Quiet = TimeSpan.FromMilliseconds(1), Crowd = 32 };

    /// <summary>How a lane waits for company: all in it have their 200 already.</summary>
    public CompanyOptions InALane { get; set; } = new() { Quiet = TimeSpan.FromMilliseconds(5), Crowd = 128 };

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

/// <summary>
/// While events come in company, a step waits for more of them: the statements of a set cost the same for one event as for
/// ten. An event that comes alone never waits.
/// </summary>
internal sealed class CompanyOptions
{
    /// <summary>The longest wait.</summary>
    public TimeSpan Gather { get; set; } = TimeSpan.FromMilliseconds(15);

    /// <summary>When nobody came for so long, nobody else is on the way: the wait ends early.</summary>
    public TimeSpan Quiet { get; set; }

    /// <summary>So many at once are company enough: nobody waits for more.</summary>
    public int Crowd { get; set; }
}
