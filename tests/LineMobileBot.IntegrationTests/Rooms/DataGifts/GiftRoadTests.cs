using System.Text.RegularExpressions;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>The room through the front door: phones, signed webhooks, what the chats show.</summary>
public sealed partial class GiftRoadTests(RoomStage room) : IClassFixture<RoomStage>
{
    [Fact]
    public async Task A_father_gives_to_his_daughter_and_both_phones_show_it()
    {
        var contract = await room.NewContractorAsync();
        var (fatherLine, father) = await NewPersonAsync(contract, "健一");
        var (daughterLine, daughter) = await NewPersonAsync(contract, "陽菜");

        await father.TapAsync("データプレゼント");
        await father.ReadsAsync("だれに贈りますか？");
        await father.PressAsync("陽菜");
        await father.ReadsAsync("どれだけ贈りますか？");
        await father.PressAsync("500MB");
        var confirm = await father.ReadsAsync("プレゼントしますか？");
        await father.PressAsync("プレゼントする", confirm);

        Assert.Contains("2.5GB", (await father.ReadsAsync("プレゼントしました")).Words, StringComparison.Ordinal);
        var card = await daughter.ReadsAsync("プレゼントが届きました");
        Assert.Contains("健一さんから", card.Words, StringComparison.Ordinal);
        Assert.Contains("3.5GB", card.Words, StringComparison.Ordinal);

        await father.PressAsync("プレゼントする", confirm);
        await father.ReadsAsync("プレゼントしました");
        Assert.Equal(1, await daughter.CountAsync("プレゼントが届きました"));
        Assert.Equal(2_500_000_000, await RemainingAsync(fatherLine));
        Assert.Equal(3_500_000_000, await RemainingAsync(daughterLine));
    }

    [Fact]
    public async Task A_friend_is_given_to_by_the_code_they_show()
    {
        var (_, giver) = await NewPersonAsync(await room.NewContractorAsync(), "健一");
        var (friendLine, friend) = await NewPersonAsync(await room.NewContractorAsync(), "友子");

        await friend.TypeAsync("もらう");
        var code = CodeOf(await friend.ReadsAsync("友子さんの受け取りコード"), 8);
        await giver.TypeAsync($"プレゼント　{code[..4].ToLowerInvariant()}－{code[4..]}");
        await giver.ReadsAsync("友子さんへ");
        await giver.PressAsync("1GB");
        await giver.ReadsAsync("プレゼントしますか？");
        await giver.PressAsync("プレゼントする");

        await giver.ReadsAsync("プレゼントしました");
        await friend.ReadsAsync("プレゼントが届きました");
        Assert.Equal(4_000_000_000, await RemainingAsync(friendLine));
        await giver.TypeAsync($"プレゼント {code}");
        await giver.ReadsAsync("使用済み");
    }

    [Fact]
    public async Task A_gift_link_goes_to_the_friend_who_opens_it()
    {
        var (giverLine, giver) = await NewPersonAsync(await room.NewContractorAsync(), "健一");
        var (friendLine, friend) = await NewPersonAsync(await room.NewContractorAsync(), "友子");

        await giver.TypeAsync("プレゼント");
        await giver.ReadsAsync("だれに贈りますか？");
        await giver.PressAsync("プレゼントリンクで贈る");
        await giver.ReadsAsync("リンクを最初に開いた方へ");
        await giver.PressAsync("500MB");
        await giver.ReadsAsync("プレゼントしますか？");
        await giver.PressAsync("プレゼントする");
        var code = CodeOf(await giver.ReadsAsync("リンクができました"), 16);
        Assert.Equal(2_500_000_000, await RemainingAsync(giverLine));
        await friend.TypeAsync($"受け取る {code}");

        await friend.ReadsAsync("プレゼントが届きました");
        Assert.Contains("友子さん", (await giver.ReadsAsync("受け取られました")).Words, StringComparison.Ordinal);
        Assert.Equal(3_500_000_000, await RemainingAsync(friendLine));
    }

    [Fact]
    public async Task Somebody_without_a_line_is_shown_how_to_link()
    {
        var stranger = await room.NewFriendAsync();

        await stranger.TapAsync("データプレゼント");
        await stranger.ReadsAsync("まず利用者連携を");
    }

    private async Task<(Guid LineId, PhoneDriver Phone)> NewPersonAsync(string contract, string name)
    {
        var line = await room.Office.NewLineAsync(contract, name, "basic-3gb-voice", room.Now.AddDays(-3));
        return (line, await room.Stage.NewLinkedPhoneAsync(name, line));
    }

    private async Task<long> RemainingAsync(Guid lineId) =>
        (await room.Office.LineAsync(lineId)).GetProperty("remainingBytes").GetInt64();

    /// <summary>The code a card shows, or carries in the link that it shares: a link within a link.</summary>
    private static string CodeOf(ChatMessage card, int length)
    {
        var words = Uri.UnescapeDataString(Uri.UnescapeDataString(card.Raw.GetRawText()));
        return Codes().Matches(words).First(code => code.Length == length).Value;
    }

    [GeneratedRegex("(?<![0-9A-Za-z%])[3-9CDFGHJKMNPQRTWXY]{8,}(?![0-9A-Za-z])", RegexOptions.None, 1_000)]
    private static partial Regex Codes();
}
