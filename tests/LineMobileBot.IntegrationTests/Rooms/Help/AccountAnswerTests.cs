namespace LineMobileBot.IntegrationTests.Rooms.Help;

public sealed class AccountAnswerTests(RoomStage stage) : IClassFixture<RoomStage>
{
    [Fact]
    public async Task A_linked_user_reads_what_is_left_of_their_own_line()
    {
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", await stage.NewLineAsync("健一"));

        await phone.TypeAsync("データあとどれくらい残ってる？");

        var answer = await phone.ReadsAsync("あなたのデータ残量");
        Assert.Contains("健一さんの回線", answer.Words, StringComparison.Ordinal);
        Assert.Contains("あと3GB", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linked_user_reads_how_much_they_can_give()
    {
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", await stage.NewLineAsync("健一"));

        await phone.TypeAsync("何ギガまで贈れる？");

        var answer = await phone.ReadsAsync("あなたがプレゼントできる量");
        Assert.Contains("3GBまで", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_reads_what_they_are_linked_to()
    {
        var phone = await stage.Stage.NewLinkedPhoneAsync("陽葵", await stage.NewLineAsync("陽葵"));

        await phone.TypeAsync("契約者と利用者の違い");

        var answer = await phone.ReadsAsync("あなたの連携");
        Assert.Contains("陽葵さんの回線", answer.Words, StringComparison.Ordinal);
        Assert.Contains("まだです", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_linked_is_told_how_to_and_nothing_else()
    {
        await stage.Stage.NewLinkedPhoneAsync("健一", await stage.NewLineAsync("健一"));
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync("データあとどれくらい残ってる？");

        var answer = await phone.ReadsAsync("利用者連携をすると、あなたの回線のことも");
        Assert.DoesNotContain("健一さん", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_told_where_the_opening_day_is_to_be_read()
    {
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync("連携はいつからできる？");

        var answer = await phone.ReadsAsync("翌日、0時から");
        Assert.Contains("お手元に利用コードがあれば", answer.Words, StringComparison.Ordinal);
    }
}
