using System.Runtime.InteropServices;

namespace LineMobileBot.Benchmarks.Machines;

/// <summary>What the figures were measured on.</summary>
internal sealed record Machine(int Cores, string System, string DotNet, string PostgreSql, string Build)
{
    public static Machine Describe(string postgresVersion) =>
        new(
            Environment.ProcessorCount,
            $"{RuntimeInformation.OSDescription}, {Environment.OSVersion.VersionString}",
            RuntimeInformation.FrameworkDescription,
            postgresVersion,
#if DEBUG
            "Debug: these figures mean nothing"
#else
            "Release"
#endif
        );
}
