using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Campaigns;

/// <summary>News in LINE's words. The way to stop it is under every message, one tap away.</summary>
internal static class CampaignMessages
{
    private const string PictureRatio = "20:13";

    /// <summary>What a notification shows; LINE would take 1,500.</summary>
    private const int LongestAlt = 400;

    public static IReadOnlyList<Message> Of(Guid campaignId, CampaignContent content, Uri link) =>
        Cards.Send(NewsOf(content, link, new CampaignStep.StopNews(campaignId)));

    /// <summary>Under a line that says what it is. Neither the button nor the way to stop them leads to the campaign's figures.</summary>
    public static IReadOnlyList<Message> Tested(NewsTested view)
    {
        var straight = view.Content.HasButton ? new Uri(view.Content.ButtonUrl!) : null;
        var news = NewsOf(view.Content, straight, new CampaignStep.StopNews(null));
        return [new TextMessage(CampaignTexts.Tested), news];
    }

    public static IReadOnlyList<Message> Stopped(NewsStopped view) =>
        Cards.Send(
            new FlexMessage(
                CampaignTexts.StoppedAlt,
                Cards.Card(
                    Cards.Body(Cards.Title(CampaignTexts.StoppedTitle), Cards.Paragraph(CampaignTexts.Stopped)),
                    Cards.Secondary(CampaignTexts.ButtonResume, new CampaignStep.ResumeNews().Write())
                )
            )
        );

    public static IReadOnlyList<Message> Resumed(NewsResumed view) =>
        Cards.Send(new TextMessage(CampaignTexts.Resumed));

    private static Message NewsOf(CampaignContent content, Uri? link, CampaignStep.StopNews stop) =>
        content.Form == CampaignForm.Text
            ? new TextMessage(content.Text) { QuickReply = Cards.Offer((CampaignTexts.ButtonStop, stop.Write())) }
            : Card(content, content.HasButton ? link : null, stop.Write());

    private static FlexMessage Card(CampaignContent card, Uri? link, PostbackData stop)
    {
        var open = link is null ? null : new UriAction(link.AbsoluteUri) { Label = card.ButtonLabel! };
        FlexButton quiet = Cards.Quiet(CampaignTexts.ButtonStop, stop);
        var bubble = Cards.Card(
            Cards.Body(Cards.Title(card.Title!), Cards.Paragraph(card.Text)),
            link is null ? [quiet] : [Cards.Link(card.ButtonLabel!, link), quiet]
        );
        return new FlexMessage(AltOf(card), bubble with { Hero = PictureOf(card, open) });
    }

    private static FlexImage? PictureOf(CampaignContent card, LineAction? open) =>
        card.PictureUrl is { } url
            ? new FlexImage(new Uri(url).AbsoluteUri)
            {
                Size = FlexSizes.Full,
                AspectRatio = PictureRatio,
                AspectMode = FlexAspectMode.Cover,
                Action = open,
            }
            : null;

    private static string AltOf(CampaignContent card)
    {
        var alt = Cards.Fill(CampaignTexts.CardAlt, card.Title, card.Text);
        // Never half of a pair.
        return alt.Length <= LongestAlt ? alt
            : char.IsHighSurrogate(alt[LongestAlt - 1]) ? alt[..(LongestAlt - 1)]
            : alt[..LongestAlt];
    }
}
