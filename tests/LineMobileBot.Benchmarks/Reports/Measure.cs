using System.Text.Json.Serialization;

namespace LineMobileBot.Benchmarks.Reports;

/// <summary>One figure, with what it is compared to and what it has to reach.</summary>
internal sealed record Measure(string Name, double? Value, string Unit)
{
    /// <summary>Null when nothing could be measured, as the cost of a reply when no reply came.</summary>
    public double? Value { get; } = Finite(Value);

    /// <summary>The same figure of the baseline, measured in the same run.</summary>
    public double? Baseline
    {
        get;
        init => field = Finite(value);
    }

    public Budget? Budget { get; init; }

    public double? Ratio => Baseline is > 0 ? Value / Baseline : null;

    /// <summary>Null where there is no budget, or nothing could be measured.</summary>
    public bool? Met => (Ratio ?? Value) is { } figure ? Budget?.IsMetBy(figure) : null;

    private static double? Finite(double? figure) => figure is { } value && double.IsFinite(value) ? value : null;
}

/// <summary>A bound of a ratio where there is a baseline, of the value itself otherwise.</summary>
internal sealed record Budget(Bound Bound, double Limit)
{
    public static Budget AtLeast(double limit) => new(Bound.AtLeast, limit);

    public static Budget AtMost(double limit) => new(Bound.AtMost, limit);

    public bool IsMetBy(double figure) => Bound == Bound.AtLeast ? figure >= Limit : figure <= Limit;
}

[JsonConverter(typeof(JsonStringEnumConverter<Bound>))]
internal enum Bound
{
    AtLeast,
    AtMost,
}
