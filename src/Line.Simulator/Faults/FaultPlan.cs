namespace Line.Simulator.Faults;

/// <summary>What goes wrong, and how often. Rates are 0…1.</summary>
/// <remarks>Settable, since generated JSON readers overwrite the defaults of init-only properties.</remarks>
internal sealed record FaultPlan
{
    public int Seed { get; set; } = 1;

    /// <summary>By LINE's operation id; <c>*</c> stands for those without an entry of their own.</summary>
    public IReadOnlyDictionary<string, ApiFaultRates> Api { get; set; } = new Dictionary<string, ApiFaultRates>();

    public WebhookFaultRates Webhook { get; set; } = new();
}

internal sealed record ApiFaultRates
{
    public int LatencyMs { get; set; }

    public double ServerError { get; set; }

    public double TooManyRequests { get; set; }

    /// <summary>As when a running narrowcast has the rest of the month's messages.</summary>
    public double MonthlyLimit { get; set; }

    public double DropBefore { get; set; }

    public double DropAfter { get; set; }

    /// <summary>After so many faults there are no more; null = no end.</summary>
    public int? Times { get; set; }
}

internal sealed record WebhookFaultRates
{
    public int LatencyMs { get; set; }

    public double Duplicate { get; set; }

    public double Reorder { get; set; }

    public int BatchSize { get; set; } = 1;

    public bool Redelivery { get; set; }

    public IReadOnlyList<int> RedeliveryDelaysMs { get; set; } = [1_000, 5_000, 30_000, 120_000];

    public double TamperedSignature { get; set; }

    public double UpperCaseHeader { get; set; }

    public double EscapedEmoji { get; set; } = 0.5;
}
