using System.Text;
using Line.Messaging;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Features.Campaigns;
using LineMobileBot.Tests.Infrastructure;

namespace LineMobileBot.Tests.Rooms.Campaigns;

public sealed class CampaignMessageTests
{
    private static readonly Uri Link = new("https://carrier.example/n/0192f1c45c1b7d0e9c538d6a2a9a3c11");

    public static TheoryData<string> Names => [.. Samples.Keys];

    private static Dictionary<string, CampaignContent> Samples { get; } =
        new(StringComparer.Ordinal)
        {
            ["text"] = Some.Text,
            ["card"] = Some.Card,
            ["card-without-picture"] = Some.Card with { PictureUrl = null },
            ["card-without-button"] = Some.Card with { ButtonLabel = null, ButtonUrl = null },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_person_sees_is_as_it_was_reviewed(string name) => Golden.Matches(name, Words(Samples[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void LINE_would_take_every_campaign(string name) =>
        Assert.Empty(MessageValidator.ValidateSend(Words(Samples[name])));

    [Theory]
    [MemberData(nameof(Names))]
    public void Under_every_campaign_is_the_way_to_stop_them(string name) =>
        Assert.Contains(
            new CampaignStep.StopNews(Some.Id).Write().ToString(),
            Encoding.UTF8.GetString(LineJson.Serialize(Words(Samples[name]))),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_operators_own_address_stays_with_us() =>
        Assert.DoesNotContain(
            Some.Card.ButtonUrl!,
            Encoding.UTF8.GetString(LineJson.Serialize(Words(Some.Card))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_test_says_so_and_leads_past_the_campaigns_figures()
    {
        var words = CampaignMessages.Tested(new NewsTested(Some.Card));

        var json = Encoding.UTF8.GetString(LineJson.Serialize(words));
        Assert.Equal(2, words.Count);
        Assert.Contains(Some.Card.ButtonUrl!, json, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Id.ToString("N"), json, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Id.ToString("D"), json, StringComparison.Ordinal);
        Assert.Contains(new CampaignStep.StopNews(null).Write().ToString(), json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notification_never_ends_in_half_a_character()
    {
        var card = Some.Card with { Title = "x", Text = string.Concat(Enumerable.Repeat("😀", 400)) };

        var alt = Assert.IsType<FlexMessage>(Words(card)[0]).AltText;

        Assert.False(char.IsHighSurrogate(alt[^1]));
    }

    [Fact]
    public void Each_step_survives_its_button()
    {
        CampaignStep[] steps =
        [
            new CampaignStep.StopNews(Some.Id),
            new CampaignStep.StopNews(null),
            new CampaignStep.ResumeNews(),
        ];

        Assert.All(
            steps,
            step =>
            {
                Assert.True(PostbackData.TryParse(step.Write().ToString(), out var read));
                Assert.Equal(step, CampaignStep.Read(read));
            }
        );
    }

    private static IReadOnlyList<Message> Words(CampaignContent content) => CampaignMessages.Of(Some.Id, content, Link);
}
