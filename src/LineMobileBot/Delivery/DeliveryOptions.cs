namespace LineMobileBot.Delivery;

/// <summary>Bounds of delivery. The rates are LINE's own ceilings.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>LINE allows 2,000 replies a second to a channel.</summary>
    public int RepliesPerSecond { get; set; } = 2_000;

    /// <summary>LINE allows 2,000 pushes a second to a channel.</summary>
    public int PushesPerSecond { get; set; } = 2_000;

    /// <summary>LINE allows 200 multicasts a second to a channel; half of them is more than news will ever need.</summary>
    public int MulticastsPerSecond { get; set; } = 100;

    /// <summary>Calls to LINE at a time.</summary>
    public int Senders { get; set; } = 64;

    /// <summary>LINE promises a minute; the rest is for the way there.</summary>
    public TimeSpan ReplyTokenLife { get; set; } = TimeSpan.FromSeconds(50);

    /// <summary>How long a replica may hold an answer before another takes it for dead.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a replica looks for answers whose lease ran out.</summary>
    public TimeSpan RecoveryInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Delivered answers are struck off in sets this far apart; a mark lost in a crash costs one more try.</summary>
    public TimeSpan MarkInterval { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Tries after which an answer is parked for the operators.</summary>
    public int MostTries { get; set; } = 12;
}
