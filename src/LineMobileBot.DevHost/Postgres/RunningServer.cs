using System.Globalization;

namespace LineMobileBot.DevHost.Postgres;

/// <summary>The server that another process of ours already runs on a data directory.</summary>
internal static class RunningServer
{
    // PostgreSQL writes postmaster.pid line by line: process id, data directory, start time, port, …
    private const int ProcessIdLine = 0;
    private const int PortLine = 3;

    /// <summary>The port of the server that runs on <paramref name="data"/>; null when none answers there.</summary>
    public static async Task<int?> PortInAsync(string data, CancellationToken cancellationToken)
    {
        var file = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(file))
        {
            return null;
        }
        var lines = await File.ReadAllLinesAsync(file, cancellationToken);
        return
            Number(lines, ProcessIdLine) is { } processId
            && ServerProcess.IsRunning(processId)
            && Number(lines, PortLine) is { } port
            && await Cluster.AnswersAsync(port, cancellationToken)
            ? port
            : null;
    }

    private static int? Number(string[] lines, int index) =>
        index < lines.Length
        && int.TryParse(lines[index].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
