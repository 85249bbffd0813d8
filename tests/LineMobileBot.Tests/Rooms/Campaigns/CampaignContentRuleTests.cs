using LineMobileBot.Features.Campaigns;

namespace LineMobileBot.Tests.Rooms.Campaigns;

public sealed class CampaignContentRuleTests
{
    private static readonly Uri Link = new("https://carrier.example/n/0192f1c45c1b7d0e9c538d6a2a9a3c11");

    [Fact]
    public void What_is_complete_and_within_its_limits_has_no_fault()
    {
        Assert.Empty(Faults(Some.Text));
        Assert.Empty(Faults(Some.Card));
        Assert.Empty(Faults(Some.Card with { PictureUrl = null, ButtonLabel = null, ButtonUrl = null }));
        Assert.Empty(Faults(Some.Text with { Text = new string('あ', 5_000) }));
    }

    [Fact]
    public void Each_limit_has_a_fault_of_its_own()
    {
        Assert.Equal([CampaignFault.TextMissing], Faults(Some.Text with { Text = "" }));
        Assert.Equal([CampaignFault.TextTooLong], Faults(Some.Text with { Text = new string('あ', 5_001) }));
        Assert.Equal([CampaignFault.CardTextTooLong], Faults(Some.Card with { Text = new string('あ', 1_001) }));
        Assert.Equal([CampaignFault.TitleMissing], Faults(Some.Card with { Title = null }));
        Assert.Equal([CampaignFault.TitleTooLong], Faults(Some.Card with { Title = new string('あ', 61) }));
        Assert.Equal([CampaignFault.ButtonLabelTooLong], Faults(Some.Card with { ButtonLabel = new string('あ', 21) }));
        Assert.Equal([CampaignFault.ButtonIncomplete], Faults(Some.Card with { ButtonUrl = null }));
        Assert.Equal([CampaignFault.ButtonIncomplete], Faults(Some.Card with { ButtonLabel = null }));
        Assert.Equal([CampaignFault.NameMissing], CampaignContentRule.FaultsOf("", Some.Text, Some.Friends));
        Assert.Equal(
            [CampaignFault.NameTooLong],
            CampaignContentRule.FaultsOf(new string('あ', 81), Some.Text, Some.Friends)
        );
    }

    [Theory]
    [InlineData("http://carrier.example/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://somebody@carrier.example/x")]
    [InlineData("carrier.example")]
    [InlineData("https://")]
    public void An_address_that_is_no_plain_https_is_refused(string url)
    {
        Assert.Equal([CampaignFault.ButtonNotHttps], Faults(Some.Card with { ButtonUrl = url }));
        Assert.Equal([CampaignFault.PictureNotHttps], Faults(Some.Card with { PictureUrl = url }));
    }

    [Fact]
    public void A_plan_nobody_sells_or_sold_has_no_users()
    {
        Assert.Equal([CampaignFault.PlanUnknown], Plan("basic-99gb-voice"));
        Assert.Equal([CampaignFault.PlanUnknown], Plan(null));
        Assert.Empty(Plan("free-1gb-data"));
    }

    [Fact]
    public void What_a_form_sends_is_tidied_up_before_it_is_judged()
    {
        var tidy = new CampaignContent
        {
            Form = CampaignForm.Text,
            Text = " 一行目\r\n二行目\0\n",
            Title = "of a card",
            ButtonUrl = " ",
        }.Tidy();

        Assert.Equal(new CampaignContent { Form = CampaignForm.Text, Text = "一行目\n二行目" }, tidy);
    }

    [Fact]
    public void Line_would_take_the_longest_card()
    {
        var longest = new CampaignContent
        {
            Form = CampaignForm.Card,
            Title = new string('寿', 60),
            Text = new string('寿', 1_000),
            PictureUrl = "https://carrier.example/" + new string('p', 1_900),
            ButtonLabel = new string('寿', 20),
            ButtonUrl = "https://carrier.example/" + new string('b', 1_900),
        };

        Assert.Empty(Faults(longest));
        Assert.True(CampaignContentRule.LineWouldTake(CampaignMessages.Of(Some.Id, longest, Link)));
        Assert.True(
            CampaignContentRule.LineWouldTake(
                CampaignMessages.Of(Some.Id, Some.Text with { Text = new string('寿', 5_000) }, Link)
            )
        );
    }

    private static IReadOnlyList<CampaignFault> Faults(CampaignContent content) =>
        CampaignContentRule.FaultsOf("年末", content, Some.Friends);

    private static IReadOnlyList<CampaignFault> Plan(string? code) =>
        CampaignContentRule.FaultsOf("年末", Some.Text, new Audience(AudienceKind.PlanUsers, code));
}
