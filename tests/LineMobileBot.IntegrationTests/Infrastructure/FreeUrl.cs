using System.Net;
using System.Net.Sockets;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>An address on this computer that nobody listens at, for a server that must know its own before it starts.</summary>
internal static class FreeUrl
{
    public static Uri Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
