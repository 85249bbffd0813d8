using System.Net.NetworkInformation;

namespace LineMobileBot.DevHost;

/// <summary>Whether somebody listens already where we are about to: most often another <c>./dev up</c>.</summary>
internal static class TakenPort
{
    /// <summary>The first address that is taken; null when all are free.</summary>
    public static Uri? FirstOf(params IEnumerable<Uri> addresses)
    {
        var taken = IPGlobalProperties
            .GetIPGlobalProperties()
            .GetActiveTcpListeners()
            .Select(listener => listener.Port)
            .ToHashSet();
        return addresses.FirstOrDefault(address => taken.Contains(address.Port));
    }
}
