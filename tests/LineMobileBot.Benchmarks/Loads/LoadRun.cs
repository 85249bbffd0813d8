namespace LineMobileBot.Benchmarks.Loads;

/// <summary>One run of load: what went in at the bot's door, and what came out at LINE's.</summary>
internal sealed class LoadRun(int number, MeasuredWindow window, int pushesPerEvent)
{
    public int Number { get; } = number;

    public MeasuredWindow Window { get; } = window;

    public DoorRecord Door { get; } = new(window);

    public DeliveryRecord Delivery { get; } = new(window);

    /// <summary>Messages that the accepted events have to lead to.</summary>
    public int Due => Door.Accepted * (1 + pushesPerEvent);

    public int Delivered => Delivery.Replies + Delivery.Pushes;

    public int DuePushes => Door.Accepted * pushesPerEvent;

    /// <summary>Set when the source had no more events before the window closed.</summary>
    public bool RanDry { get; set; }

    /// <summary>Compares event by event; ask when load and delivery are at rest.</summary>
    public OnceCheck CheckOnce()
    {
        var (unanswered, twice, unasked) = (0, 0, 0);
        for (var e = 0; e < Door.Sent; e++)
        {
            var (accepted, answers) = (Door.AcceptedEvents[e] > 0, Delivery.RepliesOf[e]);
            unanswered += accepted && answers == 0 ? 1 : 0;
            twice += answers > 1 ? 1 : 0;
            unasked += !accepted && answers > 0 ? 1 : 0;
        }
        return new OnceCheck(unanswered, twice, unasked);
    }
}

/// <summary>How many events broke the promise "200 means stored, and answered exactly once".</summary>
internal sealed record OnceCheck(int AcceptedButUnanswered, int AnsweredTwice, int AnsweredWithoutAcceptance)
{
    public bool Holds => AcceptedButUnanswered == 0 && AnsweredTwice == 0;
}
