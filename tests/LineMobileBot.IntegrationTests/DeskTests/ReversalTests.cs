using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.DeskTests;

public sealed class ReversalTests(DeskStage desk) : IClassFixture<DeskStage>
{
    [Fact]
    public async Task A_gift_is_taken_back_as_far_as_it_is_left_and_both_are_told()
    {
        var (giver, receiver, giftId) = await GiftAsync();
        await desk.Stage.BackOffice.UseAsync(receiver.Line.Id, 300_000_000, desk.Stage.Clock.GetUtcNow());
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Administration);
        using var browser = await desk.Desk.SignInAsync(who);

        var form = await browser.OpenAsync(AddressOf(giftId));
        var done = await browser.PressAsync(form, "取り消す", ("reason", "wrong-person"));

        Assert.Contains("残っている量 200MB", form.Text, StringComparison.Ordinal);
        Assert.Contains("取り消しました", done.Text, StringComparison.Ordinal);
        await giver.Phone.ReadsAsync("戻ったデータは今月のプランに入りました");
        await receiver.Phone.ReadsAsync("プレゼントが取り消されました");
        Assert.Equal((2_700_000_000, 3_000_000_000), (await RemainingAsync(giver), await RemainingAsync(receiver)));
        Assert.Equal(["gift.reverse done wrong-person"], (await desk.AuditAsync(who.Id))[3..]);
    }

    [Fact]
    public async Task A_part_is_taken_back_once_however_often_the_form_is_sent()
    {
        var (giver, receiver, giftId) = await GiftAsync();
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Administration);
        using var browser = await desk.Desk.SignInAsync(who);
        var form = await browser.OpenAsync(AddressOf(giftId));

        for (var press = 0; press < 3; press++)
        {
            await browser.PressAsync(form, "取り消す", ("reason", "both-agree"), ("megabytes", "100"));
        }

        var another = await browser.PressAsync(form, "取り消す", ("reason", "both-agree"), ("megabytes", "50"));

        Assert.Equal((2_600_000_000, 3_400_000_000), (await RemainingAsync(giver), await RemainingAsync(receiver)));
        Assert.Equal(HttpStatusCode.Conflict, another.Status);
        Assert.Equal(["gift.reverse done both-agree"], (await desk.AuditAsync(who.Id))[3..]);
        await giver.Phone.ReadsAsync("戻ったデータは今月のプランに入りました");
        Assert.Single(
            await giver.Phone.ChatAsync(),
            message => message.Words.Contains("戻ったデータ", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("", "", "理由を選んでください。")]
    [InlineData("fraud", "0", "量は1以上の整数（MB）で入力してください。")]
    [InlineData("fraud", "-5", "量は1以上の整数（MB）で入力してください。")]
    [InlineData("fraud", "many", "量は1以上の整数（MB）で入力してください。")]
    public async Task A_form_filled_in_wrongly_takes_nothing_back(string reason, string megabytes, string sentence)
    {
        var (_, receiver, giftId) = await GiftAsync();
        using var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Administration);

        var form = await browser.OpenAsync(AddressOf(giftId));
        var page = await browser.PressAsync(form, "取り消す", ("reason", reason), ("megabytes", megabytes));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence), (page.Status, page.Alert));
        Assert.Equal(3_500_000_000, await RemainingAsync(receiver));
    }

    [Fact]
    public async Task Of_a_gift_that_is_used_up_nothing_is_taken_back()
    {
        var (giver, receiver, giftId) = await GiftAsync();
        var who = await desk.Desk.NewOperatorAsync(OperatorRole.Administration);
        using var browser = await desk.Desk.SignInAsync(who);
        var form = await browser.OpenAsync(AddressOf(giftId));
        await desk.Stage.BackOffice.UseAsync(receiver.Line.Id, 500_000_000, desk.Stage.Clock.GetUtcNow());

        var page = await browser.PressAsync(form, "取り消す", ("reason", "fraud"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(2_500_000_000, await RemainingAsync(giver));
        Assert.Equal(["gift.reverse refused nothing-left"], (await desk.AuditAsync(who.Id))[3..]);
    }

    [Fact]
    public async Task Who_talks_with_customers_takes_nothing_back()
    {
        var (_, _, giftId) = await GiftAsync();
        using var browser = await desk.Desk.NewSignedInAsync(OperatorRole.Support, OperatorRole.Campaigns);

        var page = await browser.OpenAsync(AddressOf(giftId));

        Assert.Equal((HttpStatusCode.Forbidden, "この役割では開けません"), (page.Status, page.Heading));
    }

    internal static string AddressOf(Guid giftId) => $"/desk/gifts/{giftId}/reverse";

    private async Task<(DeskCustomer Giver, DeskCustomer Receiver, Guid GiftId)> GiftAsync()
    {
        var (giver, receiver) = (await desk.NewCustomerAsync(), await desk.NewCustomerAsync());
        return (giver, receiver, await desk.GiveAsync(giver, receiver, megabytes: 500));
    }

    private async Task<long> RemainingAsync(DeskCustomer customer) =>
        (await desk.Stage.BackOffice.LineAsync(customer.Line.Id)).GetProperty("remainingBytes").GetInt64();
}
