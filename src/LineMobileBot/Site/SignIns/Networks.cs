using System.Net;
using System.Net.Sockets;

namespace LineMobileBot.Site.SignIns;

/// <summary>The network of an address: as much as providers give to a neighbourhood, not to one household.</summary>
internal static class Networks
{
    private const string Loopback = "localhost";
    private const int V4PrefixLength = 24;
    private const int V6PrefixLength = 48;

    public static string Of(IPAddress? address) =>
        address switch
        {
            null => "",
            _ when IPAddress.IsLoopback(address) => Loopback,
            { IsIPv4MappedToIPv6: true } => Of(address.MapToIPv4()),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Prefix(address, V6PrefixLength),
            _ => Prefix(address, V4PrefixLength),
        };

    private static string Prefix(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(length / 8).Clear();
        return $"{new IPAddress(bytes)}/{length}";
    }
}
