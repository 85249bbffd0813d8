using FsCheck;
using FsCheck.Fluent;
using LineMobileBot.Conversations;

namespace LineMobileBot.Tests.ConversationTests;

public class TypedWordsTests
{
    [Theory]
    [InlineData("契約者連携(マイページ)")]
    [InlineData("契約者連携（ﾏｲﾍﾟｰｼﾞ）")]
    [InlineData("　契約者連携（マイページ）\n")]
    public void Width_and_surrounding_space_do_not_matter(string typed) =>
        Assert.True(TypedWords.From(typed).Are("契約者連携（マイページ）"));

    [Theory]
    [InlineData("menu")]
    [InlineData(" MENU ")]
    [InlineData("ｍｅｎｕ")]
    public void Case_does_not_matter(string typed) => Assert.True(TypedWords.From(typed).Are("help", "Menu"));

    [Fact]
    public void Other_words_are_other_words() => Assert.False(TypedWords.From("メニューは？").Are("メニュー"));

    [Theory]
    [InlineData("受け取る ABCD")]
    [InlineData("受け取る　ａｂｃｄ")]
    [InlineData(" 受け取る   abcd ")]
    public void What_follows_a_word_and_a_space_is_what_was_meant(string typed) =>
        Assert.Equal("ABCD", TypedWords.From(typed).After("受け取る"));

    [Theory]
    [InlineData("受け取る")]
    [InlineData("受け取るABCD")]
    [InlineData("ABCD 受け取る")]
    public void A_word_alone_or_run_together_has_nothing_after_it(string typed) =>
        Assert.Null(TypedWords.From(typed).After("受け取る"));

    [Fact]
    public void A_letter_is_read_no_further_than_any_of_our_words() =>
        Assert.Equal(200, TypedWords.From(new string('a', 5_000)).Text.Length);

    [Theory]
    [InlineData("\uD800")]
    [InlineData("残量\uDC00")]
    [InlineData("\uD83D\uDE00\uD83D")]
    public void Half_an_emoji_is_no_error(string typed) => Assert.DoesNotContain('\uD800', TypedWords.From(typed).Text);

    [Fact]
    public void A_letter_cut_within_an_emoji_is_no_error() =>
        Assert.NotEmpty(TypedWords.From(new string('字', 199) + "😀").Text);

    [Fact]
    public void What_no_table_can_hold_is_not_kept() => Assert.Equal("残量", TypedWords.From("残\0量\0").Text);

    [Fact]
    public void Any_text_can_be_folded_and_folding_again_changes_nothing() =>
        Prop.ForAll<string?>(typed =>
                TypedWords.From(TypedWords.From(typed ?? "").Text) == TypedWords.From(typed ?? "")
            )
            .QuickCheckThrowOnFailure();
}
