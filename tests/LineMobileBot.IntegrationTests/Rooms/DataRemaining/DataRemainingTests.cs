using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms.DataRemaining;

public sealed class DataRemainingTests(RoomStage stage) : IClassFixture<RoomStage>
{
    [Theory]
    [InlineData("データ残量確認")]
    [InlineData("データ残量")]
    [InlineData("残量")]
    [InlineData("30日の推移")]
    public async Task Who_is_not_linked_is_shown_how_to_link(string typed)
    {
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync(typed);

        await phone.ReadsAsync("まず利用者連携を");
        await phone.PressAsync("利用者連携");
        await phone.ReadsAsync("16けた");
    }

    [Fact]
    public async Task Carried_over_data_is_used_first_and_each_kind_tells_what_is_left()
    {
        var lastMonth = ServiceMonth.Of(stage.Now).Previous.Start.AddDays(20);
        var lineId = await stage.NewLineAsync(since: lastMonth);
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", lineId);
        await stage.Office.UseAsync(lineId, 600_000_000, stage.Now.AddMinutes(-1));

        await phone.TypeAsync("データ残量");

        var card = await phone.ReadsAsync("今月のプラン");
        Assert.Contains("5.4GB\n", card.Words, StringComparison.Ordinal);
        Assert.Contains("2.4GB / 3GB", card.Words, StringComparison.Ordinal);
        Assert.Contains("3GB / 3GB", card.Words, StringComparison.Ordinal);
        Assert.Contains("600MB", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_has_used_all_is_told_to_be_slow()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", lineId);
        await stage.Office.UseAsync(lineId, 3_000_000_000, stage.Now.AddMinutes(-1));

        await phone.TypeAsync("データ残量");

        var card = await phone.ReadsAsync("いまは低速");
        Assert.Contains("0MB / 3GB", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_line_is_told_to_be_out_of_use()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", lineId);
        await stage.Office.SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/suspend", new { at = stage.Now });

        await phone.TypeAsync("データ残量");

        await phone.ReadsAsync("この回線は、いまはご利用いただけません");
    }

    [Fact]
    public async Task Several_lines_are_a_carousel_with_a_card_each()
    {
        var phone = await TwoLinesAsync();

        await phone.TypeAsync("データ残量");

        var cards = await phone.ReadsAsync("今月のプラン");
        var contents = cards.Raw.GetProperty("contents");
        Assert.Equal("carousel", contents.GetProperty("type").GetString());
        Assert.Equal(2, contents.GetProperty("contents").GetArrayLength());
        Assert.Contains("健一", cards.Words, StringComparison.Ordinal);
        Assert.Contains("陽葵", cards.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trend_tells_what_was_used_and_on_which_day_most()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", lineId);
        await stage.Office.UseAsync(lineId, 300_000_000, stage.Now.AddDays(-2));
        await stage.Office.UseAsync(lineId, 100_000_000, stage.Now.AddMinutes(-1));

        await phone.TypeAsync("データ残量");
        await phone.ReadsAsync("今月のプラン");
        await phone.PressAsync("30日の推移");

        var trend = await phone.ReadsAsync("30日の合計");
        Assert.Contains("400MB", trend.Words, StringComparison.Ordinal);
        Assert.Contains("300MB", trend.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_use_has_a_trend_that_says_so()
    {
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", await stage.NewLineAsync());

        await phone.TypeAsync("30日の推移");

        await phone.ReadsAsync("まだデータを使っていません");
    }

    private async Task<PhoneDriver> TwoLinesAsync()
    {
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", await stage.NewLineAsync());
        await phone.TypeAsync(await stage.Office.UsageCodeAsync(await stage.NewLineAsync("陽葵")));
        await phone.ReadsAsync("連携しました");
        return phone;
    }
}
