using LineMobileBot.Features.Help.Faq.Search;

namespace LineMobileBot.Tests.Rooms.Help;

public class FoldedTextTests
{
    [Theory]
    [InlineData("データ残量", "ﾃﾞｰﾀ残量")]
    [InlineData("データ残量", "でーた残量")]
    [InlineData("データ残量", "データー残量")]
    [InlineData("オペレーター", "おぺれえた", false)]
    [InlineData("ＬＩＮＥ　ｍｏｂｉｌｅ", "line MOBILE")]
    [InlineData("１ＧＢ", "1gb")]
    [InlineData("プラン、変更？", "プラン 変更")]
    [InlineData("「プレゼント」", "プレゼント")]
    [InlineData("シェア〜", "シェアー")]
    public void Ways_to_type_the_same_are_the_same(string one, string other, bool same = true) =>
        Assert.Equal(same, FoldedText.Words(one).SequenceEqual(FoldedText.Words(other), StringComparer.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("？！…😀")]
    [InlineData("\uD83D")]
    [InlineData("\0")]
    public void Without_letters_nothing_is_left(string text) => Assert.Empty(FoldedText.Words(text));

    [Fact]
    public void Trigrams_get_plain_letters_only_so_that_no_locale_drops_them()
    {
        var spelling = Spelling.Of("ギガが足りない！ 16けた");

        Assert.Matches("^[a-z0-9 ]+$", spelling);
        Assert.StartsWith("gigaga", spelling, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_of_one_kana_changes_no_other_letter()
    {
        Assert.Equal("sapoto", Spelling.Of("さぽーと"));
        Assert.Equal("saboto", Spelling.Of("さぼーと"));
    }
}
