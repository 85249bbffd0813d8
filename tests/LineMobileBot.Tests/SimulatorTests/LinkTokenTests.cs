using System.Security.Cryptography;
using Line.Simulator.Platform;

namespace LineMobileBot.Tests.SimulatorTests;

public sealed class LinkTokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private readonly LinkTokens _tokens = new(new Identifiers(RandomNumberGenerator.Create(), TimeProvider.System));

    [Fact]
    public void A_link_token_is_good_once_for_the_user_it_was_issued_to()
    {
        var token = _tokens.Issue("U1", Now);

        Assert.Equal("U1", _tokens.Use(token, Now));
        Assert.Null(_tokens.Use(token, Now));
    }

    [Theory]
    [InlineData(600, true)]
    [InlineData(601, false)]
    public void A_link_token_lives_for_ten_minutes(int seconds, bool good)
    {
        var token = _tokens.Issue("U1", Now);

        Assert.Equal(good, _tokens.Use(token, Now.AddSeconds(seconds)) is not null);
    }
}
