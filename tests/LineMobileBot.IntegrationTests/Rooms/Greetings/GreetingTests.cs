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
}
