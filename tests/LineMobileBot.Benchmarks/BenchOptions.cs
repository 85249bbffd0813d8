using System.Globalization;

namespace LineMobileBot.Benchmarks;

/// <summary>What was asked for on the command line.</summary>
internal sealed record BenchOptions
{
    public const string Usage =
        "usage: ./dev bench [tap|gift|ceiling] [--json FILE] [--warm-up SECONDS] [--measure SECONDS]";

    /// <summary>Null for all.</summary>
    public string? Name { get; init; }

    public string? JsonPath { get; init; }

    /// <summary>Shorter than this, the runtime still compiles and PostgreSQL still plans.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Null for each benchmark's own.</summary>
    public TimeSpan? Measured { get; init; }

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
                ([not '-', ..] name, _) when options.Name is null => options with { Name = name },
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

    private static TimeSpan? Seconds(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
