using System.Diagnostics;
using System.Globalization;

namespace LineMobileBot.Benchmarks.Machines;

/// <summary>What processes have cost so far, as Linux accounts for it; other systems have no figure.</summary>
internal static class ProcessCpu
{
    // The kernel shows user space hundredths of a second, whatever its own clock is.
    private const double TicksPerSecond = 100;
    private const double BytesPerMegabyte = 1_000_000;

    // Fields of /proc/pid/stat after the command's name, which ends with the last parenthesis.
    private const int Parent = 1;
    private const int UserTime = 11;
    private const int SystemTime = 12;
    private const int EndedChildrensUserTime = 13;
    private const int EndedChildrensSystemTime = 14;

    public static TimeSpan? OfProcess(int id) => Fields(id) is { } fields ? Own(fields) : null;

    /// <summary>A process and all its children, those that have ended included: a PostgreSQL server with its backends.</summary>
    public static TimeSpan? OfFamily(int id)
    {
        if (Fields(id) is not { } fields)
        {
            return null;
        }
        var time = Own(fields) + Time(fields, EndedChildrensUserTime) + Time(fields, EndedChildrensSystemTime);
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(
                    Path.GetFileName(directory),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var child
                )
                && Fields(child) is { } childFields
                && childFields[Parent] == id.ToString(CultureInfo.InvariantCulture)
            )
            {
                time += Own(childFields);
            }
        }
        return time;
    }

    public static double ResidentMegabytes(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.WorkingSet64 / BytesPerMegabyte;
    }

    public static double PeakResidentMegabytes(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.PeakWorkingSet64 / BytesPerMegabyte;
    }

    public static bool HasEnded(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string[]? Fields(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static TimeSpan Own(string[] fields) => Time(fields, UserTime) + Time(fields, SystemTime);

    private static TimeSpan Time(string[] fields, int index) =>
        TimeSpan.FromSeconds(long.Parse(fields[index], CultureInfo.InvariantCulture) / TicksPerSecond);
}
