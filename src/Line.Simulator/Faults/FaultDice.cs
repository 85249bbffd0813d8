namespace Line.Simulator.Faults;

internal enum ApiFault
{
    None,
    ServerError,
    TooManyRequests,
    MonthlyLimit,
    DropBefore,
    DropAfter,
}

/// <summary>Draws from the plan in force. The generator starts anew with each plan, so that a run can be repeated.</summary>
internal sealed class FaultDice
{
    private const string AnyOperation = "*";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _faultsSoFar = new(StringComparer.Ordinal);
    private volatile FaultPlan _plan = new();
    private Random _random = new(1);

    public FaultPlan Plan
    {
        get => _plan;
        set
        {
            lock (_gate)
            {
                _plan = value;
                _random = new Random(value.Seed);
                _faultsSoFar.Clear();
            }
        }
    }

    public WebhookFaultRates Webhook => _plan.Webhook;

    public bool Hits(double rate)
    {
        if (rate <= 0)
        {
            return false;
        }

        lock (_gate)
        {
            return _random.NextDouble() < rate;
        }
    }

    public (ApiFault Fault, TimeSpan Latency) DrawFor(string operation)
    {
        var plan = _plan;
        var key = plan.Api.ContainsKey(operation) ? operation : AnyOperation;
        if (!plan.Api.TryGetValue(key, out var rates))
        {
            return (ApiFault.None, TimeSpan.Zero);
        }

        lock (_gate)
        {
            return (Draw(key, rates), TimeSpan.FromMilliseconds(rates.LatencyMs));
        }
    }

    private ApiFault Draw(string key, ApiFaultRates rates)
    {
        var soFar = _faultsSoFar.GetValueOrDefault(key);
        var fault = soFar >= rates.Times ? ApiFault.None : Draw(rates);
        if (fault != ApiFault.None)
        {
            _faultsSoFar[key] = soFar + 1;
        }

        return fault;
    }

    private ApiFault Draw(ApiFaultRates rates) =>
        Roll(rates.DropBefore) ? ApiFault.DropBefore
        : Roll(rates.ServerError) ? ApiFault.ServerError
        : Roll(rates.TooManyRequests) ? ApiFault.TooManyRequests
        : Roll(rates.MonthlyLimit) ? ApiFault.MonthlyLimit
        : Roll(rates.DropAfter) ? ApiFault.DropAfter
        : ApiFault.None;

    private bool Roll(double rate) => rate > 0 && _random.NextDouble() < rate;
}
