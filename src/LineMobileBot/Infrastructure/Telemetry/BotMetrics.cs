using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.Infrastructure.Telemetry;

/// <summary>
/// What the bot counts, as docs/operations.md lists it. A tag is a word of ours or a status of LINE's, never anything of a
/// person. While nobody listens, counting costs a look at a field and no memory.
/// </summary>
internal sealed class BotMetrics
{
    public const string MeterName = "LineMobileBot";
    private const string Ok = "200";
    private const string NoAnswer = "none";
    private const string Outcome = "outcome";

    // From a tap that nothing held up to a reply token that has run out.
    private static readonly double[] AnswerSeconds = [0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300];
    private static readonly int[] SetSizes = [1, 2, 5, 10, 20, 50, 100, 200];

    private readonly Counter<long> webhooks;
    private readonly Counter<long> events;
    private readonly Histogram<int> sets;
    private readonly Histogram<double> answers;
    private readonly Counter<long> calls;
    private readonly Counter<long> usage;
    private readonly Counter<long> alertsDropped;
    private readonly ObservableGauge<long> inboxOpen;
    private readonly ObservableGauge<long> quotaLeft;

    public BotMetrics(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create(MeterName);
        webhooks = meter.CreateCounter<long>("linemobilebot.webhooks", "{request}", "Webhooks answered");
        events = meter.CreateCounter<long>("linemobilebot.events", "{event}", "Events that came in with them");
        sets = meter.CreateHistogram(
            "linemobilebot.set.events",
            "{event}",
            "Events decided in one transaction",
            tags: null,
            new InstrumentAdvice<int> { HistogramBucketBoundaries = SetSizes }
        );
        answers = meter.CreateHistogram(
            "linemobilebot.answer.duration",
            "s",
            "From an event stored to its answer taken by LINE",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = AnswerSeconds }
        );
        calls = meter.CreateCounter<long>("linemobilebot.line.calls", "{call}", "Calls that bring somebody something");
        usage = meter.CreateCounter<long>("linemobilebot.usage.records", "{record}", "Usage records reported");
        alertsDropped = meter.CreateCounter<long>(
            "linemobilebot.alerts.dropped",
            "{alert}",
            "Pushes that never went out"
        );
        inboxOpen = Gauge(
            "linemobilebot.inbox.open",
            "{event}",
            "Events still to be decided",
            () => Waiting?.InboxOpen
        );
        Gauge("linemobilebot.inbox.parked", "{event}", "Events given up", () => Waiting?.InboxParked);
        Gauge("linemobilebot.outbox.open", "{answer}", "Answers still to be delivered", () => Waiting?.OutboxOpen);
        Gauge("linemobilebot.outbox.parked", "{answer}", "Answers given up", () => Waiting?.OutboxParked);
        Gauge(
            "linemobilebot.inbox.oldest",
            "s",
            "Since when the oldest of the open events waits",
            () => Waiting?.SecondsSinceOldest(clock.GetUtcNow())
        );
        Gauge("linemobilebot.month.waiting", "{line}", "Lines to be opened by the sweep", () => Waiting?.MonthWaiting);
        quotaLeft = Gauge("linemobilebot.line.quota.left", "{message}", "What the month still holds", () => QuotaLeft);

        ObservableGauge<long> Gauge(string name, string unit, string description, Func<long?> read) =>
            meter.CreateObservableGauge(name, () => Measured(read()), unit, description);
    }

    /// <summary>What waits in the database; null when it was never looked for, or could not be read.</summary>
    public WaitingFigures? Waiting { private get; set; }

    /// <summary>Null when LINE did not say, or the account has no limit.</summary>
    public long? QuotaLeft { private get; set; }

    public bool IsWaitingHeard => inboxOpen.Enabled;

    public bool IsQuotaHeard => quotaLeft.Enabled;

    /// <summary>By the status that LINE got from us.</summary>
    public void WebhookAnswered(int status) =>
        webhooks.Add(
            1,
            Tag(
                Outcome,
                status switch
                {
                    StatusCodes.Status200OK => "taken",
                    StatusCodes.Status400BadRequest => "unreadable",
                    StatusCodes.Status401Unauthorized => "bad-signature",
                    StatusCodes.Status413PayloadTooLarge => "too-large",
                    _ => "not-stored",
                }
            )
        );

    public void EventsStored(int arrived, int known)
    {
        Add(events, arrived, "new");
        Add(events, known, "known");
    }

    public void SetDecided(int size) => sets.Record(size);

    public void AnswerTaken(TimeSpan after) => answers.Record(after.TotalSeconds);

    /// <param name="call">What LINE was asked for: reply, push, menu or multicast.</param>
    public void CallTaken(string call) => Called(call, Ok);

    public void CallRefused(string call, HttpStatusCode status)
    {
        if (calls.Enabled)
        {
            Called(call, ((int)status).ToString(CultureInfo.InvariantCulture));
        }
    }

    public void CallUnheard(string call) => Called(call, NoAnswer);

    public void UsageReported(UsageCounts counts)
    {
        Add(usage, counts.Accepted, "accepted");
        Add(usage, counts.Duplicates, "duplicate");
        Add(usage, counts.Rejected, "rejected");
    }

    /// <param name="number">How many.</param>
    /// <param name="reason">A word of ours.</param>
    public void AlertsDropped(long number, string reason)
    {
        if (number > 0)
        {
            alertsDropped.Add(number, Tag("reason", reason));
        }
    }

    private void Called(string call, string status) => calls.Add(1, Tag("call", call), Tag("status", status));

    private static void Add(Counter<long> counter, long number, string outcome)
    {
        if (number > 0)
        {
            counter.Add(number, Tag(Outcome, outcome));
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static IEnumerable<Measurement<long>> Measured(long? value) =>
        value is { } known ? [new Measurement<long>(known)] : [];
}
