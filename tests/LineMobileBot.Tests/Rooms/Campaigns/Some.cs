using LineMobileBot.Features.Campaigns;

namespace LineMobileBot.Tests.Rooms.Campaigns;

/// <summary>Campaigns to test with.</summary>
internal static class Some
{
    /// <summary>Noon in Japan.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 15, 3, 0, 0, TimeSpan.Zero);

    public static readonly Guid Id = new("0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11");

    public static CampaignContent Text { get; } = new() { Form = CampaignForm.Text, Text = "年末のお知らせです。" };

    public static CampaignContent Card { get; } =
        new()
        {
            Form = CampaignForm.Card,
            Title = "年末キャンペーン",
            Text = "12月中のお申し込みで、データを1GBプレゼントします。",
            PictureUrl = "https://carrier.example/pictures/winter.png",
            ButtonLabel = "くわしく見る",
            ButtonUrl = "https://carrier.example/news/winter",
        };

    public static Audience Friends { get; } = new(AudienceKind.Friends);

    public static Campaign Draft { get; } = new(Id, "年末", Text, Friends) { CreatedAt = Now, CreatedBy = Guid.Empty };

    public static Campaign Scheduled { get; } =
        Draft with
        {
            State = CampaignState.Scheduled,
            StartsAt = Now.AddHours(1),
        };

    public static Campaign Sending { get; } = Draft with { State = CampaignState.Sending, StartedAt = Now, People = 3 };

    public static Campaign Paused { get; } = Sending with { Paused = PauseReason.QuotaReserve };

    public static Campaign Sent { get; } = Sending with { State = CampaignState.Sent, EndedAt = Now };

    public static Campaign Cancelled { get; } =
        Sending with
        {
            State = CampaignState.Cancelled,
            Ended = EndReason.Operator,
            EndedAt = Now,
        };
}
