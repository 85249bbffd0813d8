using System.Net;
using System.Net.Sockets;
using LineMobileBot.DevHost;

namespace LineMobileBot.Tests.Infrastructure;

public sealed class TakenPortTests
{
    [Fact]
    public void An_address_where_somebody_listens_is_taken_and_free_when_they_stopped()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = new Uri($"http://localhost:{((IPEndPoint)other.LocalEndpoint).Port}");

        Assert.Equal(address, TakenPort.FirstOf(address));
        other.Stop();
        Assert.Null(TakenPort.FirstOf(address));
    }
}
