using System.Text;
using LineMobileBot.Desk.Accounts;

namespace LineMobileBot.Tests.DeskTests;

public sealed class AuthenticatorRuleTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>RFC 6238, appendix B, SHA-1, the last six digits of its eight.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void The_code_is_the_one_that_every_app_shows(long seconds, string code) =>
        Assert.Equal(
            code,
            AuthenticatorRule.CodeAt(Key, AuthenticatorRule.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)))
        );

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-2, false)]
    [InlineData(2, false)]
    public void A_phone_may_be_one_step_off_and_no_more(int stepsOff, bool isTaken)
    {
        var step = AuthenticatorRule.StepAt(Noon) + stepsOff;

        var matched = AuthenticatorRule.MatchingStep(Key, AuthenticatorRule.CodeAt(Key, step), lastUsedStep: 0, Noon);

        Assert.Equal(isTaken ? step : null, matched);
    }

    [Fact]
    public void A_code_works_once_and_so_does_none_before_it()
    {
        var step = AuthenticatorRule.StepAt(Noon);
        string CodeOf(long at) => AuthenticatorRule.CodeAt(Key, at);

        Assert.Null(AuthenticatorRule.MatchingStep(Key, CodeOf(step), lastUsedStep: step, Noon));
        Assert.Null(AuthenticatorRule.MatchingStep(Key, CodeOf(step - 1), lastUsedStep: step, Noon));
        Assert.Equal(step + 1, AuthenticatorRule.MatchingStep(Key, CodeOf(step + 1), lastUsedStep: step, Noon));
    }

    /// <summary>RFC 4648, section 10, without padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_key_is_shown_as_apps_take_it(string key, string text) =>
        Assert.Equal(text, Base32.Encode(Encoding.ASCII.GetBytes(key)));
}
