using System.Globalization;
using LineMobileBot.Benchmarks.Machines;

namespace LineMobileBot.Benchmarks.Reports;

/// <summary>The report as people read it.</summary>
internal static class ReportTable
{
    private static readonly string[] Headings = ["", "value", "baseline", "ratio", "budget", ""];

    public static void Write(Machine machine, TextWriter output) =>
        output.WriteLine(
            $"{machine.Cores} cores, {machine.System}, {machine.DotNet}, PostgreSQL {machine.PostgreSql}, {machine.Build}"
        );

    public static void Write(BenchmarkResult benchmark, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{benchmark.Name}: {benchmark.Conditions}");
        List<string[]> rows = [Headings, .. benchmark.Measures.Select(Cells)];
        var widths = Headings.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select(
                (cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])
            );
            output.WriteLine("  " + string.Join("  ", cells).TrimEnd());
        }
        foreach (var warning in benchmark.Warnings)
        {
            output.WriteLine($"  !! {warning}");
        }
    }

    private static string[] Cells(Measure measure) =>
        [
            measure.Name,
            measure.Value is { } value ? $"{Number(value)} {measure.Unit}".TrimEnd() : "not measured",
            measure.Baseline is { } baseline ? $"{Number(baseline)} {measure.Unit}".TrimEnd() : "",
            measure.Ratio is { } ratio ? Number(ratio) : "",
            measure.Budget is { } budget
                ? $"{(budget.Bound == Bound.AtLeast ? ">=" : "<=")} {Number(budget.Limit)}"
                : "",
            measure.Met switch
            {
                true => "met",
                false => "NOT MET",
                null => "",
            },
        ];

    private static string Number(double value) =>
        value.ToString(
            Math.Abs(value) switch
            {
                >= 100 => "N0",
                >= 10 => "0.0",
                >= 1 or 0 => "0.##",
                _ => "0.###",
            },
            CultureInfo.InvariantCulture
        );
}
