using LineMobileBot.Conversations;
using LineMobileBot.Features.Campaigns;
using LineMobileBot.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace LineMobileBot.Tests.Rooms.Campaigns;

public sealed class CampaignTesterTests
{
    private static readonly string Somebody = $"U{new string('a', 32)}";

    [Fact]
    public void Nobody_is_a_tester_unless_named() => Assert.Empty(Read().People);

    [Fact]
    public void Who_is_named_twice_gets_it_once() =>
        Assert.Equal([new LineUserId(Somebody)], Read(Somebody, Somebody).People);

    [Theory]
    [InlineData("")]
    [InlineData("Uabc")]
    [InlineData("kenichi@example.com")]
    public void What_is_no_person_of_LINEs_stops_the_start_without_being_shown(string wrong)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read(Somebody, wrong));

        Assert.StartsWith("Campaigns__Testers__1 ", refusal.Message, StringComparison.Ordinal);
        Assert.True(wrong.Length == 0 || !refusal.Message.Contains(wrong, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_ten_at_most() =>
        Assert.Throws<SettingsException>(() => Read([.. Enumerable.Range(0, 11).Select(number => $"U{number:x32}")]));

    private static CampaignTesters Read(params string[] people) =>
        CampaignTesters.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    people.Select((person, at) => KeyValuePair.Create($"Campaigns:Testers:{at}", (string?)person))
                )
                .Build()
        );
}
