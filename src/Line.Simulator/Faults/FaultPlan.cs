namespace Line.Simulator.Faults;

/// <summary>What goes wrong, and how often. Rates are 0…1.</summary>
internal sealed record FaultPlan
{
    public int Seed { get; init; } = 1;

    /// <summary>By LINE's operation id; <c>*</c> stands for those without an entry of their own.</summary>
    public IReadOnlyDictionary<string, ApiFaultRates> Api { get; init; } = new Dictionary<string, ApiFaultRates>();

    public WebhookFaultRates Webhook { get; init; } = new();
}

internal sealed record ApiFaultRates
{
    public int LatencyMs { get; init; }

    public double ServerError { get; init; }

    public double TooManyRequests { get; init; }

    public double DropBefore { get; init; }

    public double DropAfter { get; init; }

    /// <summary>After so many faults there are no more; null = no end.</summary>
    public int? Times { get; init; }
}

internal sealed record WebhookFaultRates
{
    public int LatencyMs { get; init; }

    public double Duplicate { get; init; }

    public double Reorder { get; init; }

    public int BatchSize { get; init; } = 1;

    public bool Redelivery { get; init; }

    public IReadOnlyList<int> RedeliveryDelaysMs { get; init; } = [1_000, 5_000, 30_000, 120_000];

    public double TamperedSignature { get; init; }

    public double UpperCaseHeader { get; init; }

    public double EscapedEmoji { get; init; } = 0.5;
}
