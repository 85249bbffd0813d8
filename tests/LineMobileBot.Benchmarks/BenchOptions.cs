using System.Globalization;

namespace LineMobileBot.Benchmarks;

/// <summary>What was asked for on the command line.</summary>
internal sealed record BenchOptions
{
    public const string Usage =
        "usage: ./dev bench [tap|gift|ceiling|usage|month|balance]… [--json FILE] [--warm-up SECONDS] [--measure SECONDS] [--lines COUNT] [--months COUNT] [--records COUNT]";

    /// <summary>Empty for all.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public string? JsonPath { get; init; }

    /// <summary>Shorter than this, the runtime still compiles and PostgreSQL still plans.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Null for each benchmark's own.</summary>
    public TimeSpan? Measured { get; init; }

    /// <summary>Phone lines in the book of <c>usage</c>, <c>month</c> or <c>balance</c>; null for its own number.</summary>
    public int? Lines { get; init; }

    /// <summary>Months in the book of <c>balance</c>; null for its own number.</summary>
    public int? Months { get; init; }

    /// <summary>Records of an upload; null for the benchmark's own.</summary>
    public int? Records { get; init; }

    /// <summary>Null when the arguments make no sense.</summary>
    public static BenchOptions? TryParse(string[] arguments)
    {
        var options = new BenchOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            BenchOptions? next = (arguments[i], value) switch
            {
                ("--json", not null) => options with { JsonPath = value },
                ("--warm-up", not null) when Seconds(value) is { } warmUp => options with { WarmUp = warmUp },
                ("--measure", not null) when Seconds(value) is { } measured => options with { Measured = measured },
                ("--lines", not null) when Count(value) is { } lines => options with { Lines = lines },
                ("--months", not null) when Count(value) is { } months => options with { Months = months },
                ("--records", not null) when Count(value) is { } records => options with { Records = records },
                ([not '-', ..] name, _) => options with { Names = [.. options.Names, name] },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }
            i += arguments[i].StartsWith('-') ? 1 : 0;
            options = next;
        }
        return options;
    }

    private static TimeSpan? Seconds(string text) => Count(text) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
