using LineMobileBot.Wording;

namespace LineMobileBot.Features.Campaigns;

/// <summary>
/// Where a card's button leads: an address of ours, the same for everybody, from which the tap is counted and sent on. A
/// multicast is one message for 500 people, so nothing in it can name one of them.
/// </summary>
internal sealed class NewsLinks(MyPageAddress site)
{
    public const string Route = "/n/{campaignId:guid}";

    public Uri Of(Guid campaignId) => site.Of(FormattableString.Invariant($"/n/{campaignId:N}"));
}
