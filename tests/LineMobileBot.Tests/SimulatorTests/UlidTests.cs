using System.Security.Cryptography;
using Line.Simulator.Platform;

namespace LineMobileBot.Tests.SimulatorTests;

public sealed class UlidTests
{
    [Fact]
    public void A_ulid_begins_with_the_milliseconds_of_its_making()
    {
        using var random = RandomNumberGenerator.Create();
        var ulids = new UlidSource(random, new FixedClock(DateTimeOffset.FromUnixTimeMilliseconds(1469918176385)));

        // The example of the ULID specification.
        Assert.StartsWith("01ARYZ6S41", ulids.Next(), StringComparison.Ordinal);
    }

    [Fact]
    public void Within_a_millisecond_each_ulid_is_the_next_number()
    {
        using var full = new AlmostFull();
        var ulids = new UlidSource(full, new FixedClock(DateTimeOffset.FromUnixTimeMilliseconds(1469918176385)));

        Assert.Equal("01ARYZ6S41ZZZZZZZZZZZZZZZZ", ulids.Next());
        Assert.Equal("01ARYZ6S420000000000000000", ulids.Next());
        Assert.Equal("01ARYZ6S420000000000000001", ulids.Next());
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class AlmostFull : RandomNumberGenerator
    {
        public override void GetBytes(byte[] data) => Array.Fill(data, (byte)0xFF);

        public override void GetBytes(Span<byte> data) => data.Fill(0xFF);
    }
}
