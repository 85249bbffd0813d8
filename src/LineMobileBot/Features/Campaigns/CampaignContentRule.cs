using Line.Messaging.Messages;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Features.Campaigns;

/// <summary>What is wrong with a campaign as it was composed; each has one sentence and one field.</summary>
internal enum CampaignFault
{
    NameMissing,
    NameTooLong,
    TextMissing,
    TextTooLong,
    CardTextTooLong,
    TitleMissing,
    TitleTooLong,
    PictureNotHttps,
    ButtonIncomplete,
    ButtonLabelTooLong,
    ButtonNotHttps,
    PlanUnknown,

    /// <summary>LINE would refuse it for a reason that none of the above names.</summary>
    NotForLine,
}

/// <summary>What can be sent, and what cannot.</summary>
internal static class CampaignContentRule
{
    public const int LongestName = 80;

    /// <summary>LINE's limit of a text. Source: https://developers.line.biz/en/reference/messaging-api/#text-message</summary>
    public const int LongestText = 5_000;

    /// <summary>More than a card can hold on one screen.</summary>
    public const int LongestCardText = 1_000;
    public const int LongestTitle = 60;

    /// <summary>What fits on one line of a button; LINE would take 40.</summary>
    public const int LongestButtonLabel = 20;

    /// <summary>LINE's limit of a picture's address; ours for the button's, which our own shorter one stands for.</summary>
    public const int LongestUrl = 2_000;

    public static IReadOnlyList<CampaignFault> FaultsOf(string name, CampaignContent content, Audience audience) =>
        [.. FaultsOfName(name), .. FaultsOfContent(content), .. FaultsOfAudience(audience)];

    /// <summary>The last word on the words: LINE's limits, whatever a form let through.</summary>
    public static bool LineWouldTake(IReadOnlyList<Message> messages) =>
        MessageValidator.ValidateSend(messages).Count == 0;

    /// <summary>The picture as a browser may be told of it; null when there is none, or none that LINE would show.</summary>
    public static Uri? PictureOf(CampaignContent content) =>
        content.PictureUrl is { } url && IsHttps(url) ? new Uri(url) : null;

    private static IEnumerable<CampaignFault> FaultsOfName(string name)
    {
        if (name.Length == 0)
        {
            yield return CampaignFault.NameMissing;
        }
        else if (name.Length > LongestName)
        {
            yield return CampaignFault.NameTooLong;
        }
    }

    private static IEnumerable<CampaignFault> FaultsOfContent(CampaignContent content)
    {
        if (content.Text.Length == 0)
        {
            yield return CampaignFault.TextMissing;
        }

        if (content.Form == CampaignForm.Text)
        {
            if (content.Text.Length > LongestText)
            {
                yield return CampaignFault.TextTooLong;
            }

            yield break;
        }

        if (content.Text.Length > LongestCardText)
        {
            yield return CampaignFault.CardTextTooLong;
        }

        foreach (var fault in FaultsOfCard(content))
        {
            yield return fault;
        }
    }

    private static IEnumerable<CampaignFault> FaultsOfCard(CampaignContent card)
    {
        if (card.Title is null)
        {
            yield return CampaignFault.TitleMissing;
        }
        else if (card.Title.Length > LongestTitle)
        {
            yield return CampaignFault.TitleTooLong;
        }

        if (card.PictureUrl is { } picture && !IsHttps(picture))
        {
            yield return CampaignFault.PictureNotHttps;
        }

        if ((card.ButtonLabel is null) != (card.ButtonUrl is null))
        {
            yield return CampaignFault.ButtonIncomplete;
        }

        if (card.ButtonLabel is { Length: > LongestButtonLabel })
        {
            yield return CampaignFault.ButtonLabelTooLong;
        }

        if (card.ButtonUrl is { } target && !IsHttps(target))
        {
            yield return CampaignFault.ButtonNotHttps;
        }
    }

    private static IEnumerable<CampaignFault> FaultsOfAudience(Audience audience)
    {
        if (audience.Kind == AudienceKind.PlanUsers && PlanCatalogue.Find(audience.PlanCode ?? "") is null)
        {
            yield return CampaignFault.PlanUnknown;
        }
    }

    /// <summary>As LINE wants it: https, percent-encoded, of a bounded length.</summary>
    private static bool IsHttps(string text) =>
        text.Length <= LongestUrl
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps
        && url.UserInfo.Length == 0
        && url.AbsoluteUri.Length <= LongestUrl;
}
