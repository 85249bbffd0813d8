using System.Net.Http.Json;

namespace LineMobileBot.IntegrationTests.Rooms.Greetings;

public sealed class GreetingTests(RoomStage stage) : IClassFixture<RoomStage>
{
    [Fact]
    public async Task A_new_friend_sees_the_three_steps_and_where_to_begin()
    {
        var phone = await stage.Stage.NewPhoneAsync("健一");

        await phone.FollowAsync();

        var welcome = await phone.ReadsAsync("LINEモバイルへようこそ");
        Assert.Contains("友だち追加 済み", welcome.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("利用者連携 済み", welcome.Words, StringComparison.Ordinal);
        await phone.PressAsync("利用者連携へ進む");
        await phone.ReadsAsync("16けた");
    }

    [Fact]
    public async Task The_menu_ticks_off_what_is_done()
    {
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", await stage.NewLineAsync());

        await phone.TypeAsync("ﾒﾆｭｰ");

        var menu = await phone.ReadsAsync("LINEモバイルへようこそ");
        menu = menu.Words.Contains("データ残量を見る", StringComparison.Ordinal)
            ? menu
            : await phone.ReadsAsync("LINEモバイルへようこそ");
        Assert.Contains("利用者連携 済み", menu.Words, StringComparison.Ordinal);
        Assert.Contains("データ残量を見る", menu.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_after_a_block_is_welcomed_back_and_still_linked()
    {
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", await stage.NewLineAsync());
        await phone.BlockAsync();

        await phone.FollowAsync();

        await phone.ReadsAsync("おかえりなさい");
        await phone.PressAsync("データ残量を見る");
        await phone.ReadsAsync("今月のプラン");
    }

    [Fact]
    public async Task Words_nobody_waits_for_are_answered_with_the_way_on()
    {
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync("おはよう");

        await phone.ReadsAsync("うまく読み取れませんでした");
        await phone.PressAsync("メニュー");
        await phone.ReadsAsync("LINEモバイルへようこそ");
    }

    [Fact]
    public async Task A_sticker_is_answered_kindly()
    {
        var phone = await stage.NewFriendAsync();

        using var sent = await stage.Stage.Simulator.PostAsJsonAsync(
            $"/control/users/{phone.UserId}/sticker",
            new { packageId = "446", stickerId = "1988" }
        );
        sent.EnsureSuccessStatusCode();

        await phone.ReadsAsync("スタンプや画像の内容は");
    }

    [Theory]
    [InlineData("いつでもヘルプ", "いつでもヘルプは")]
    [InlineData("ヘルプ", "いつでもヘルプは")]
    public async Task What_is_not_there_yet_says_where_to_turn_today(string typed, string answer)
    {
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync(typed);

        await phone.ReadsAsync(answer);
    }
}
