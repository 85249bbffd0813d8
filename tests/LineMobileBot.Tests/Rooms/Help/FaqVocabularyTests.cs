using LineMobileBot.Features.Help.Faq.Search;

namespace LineMobileBot.Tests.Rooms.Help;

public class FaqVocabularyTests
{
    private static readonly FaqVocabulary Vocabulary = FaqVocabulary.Read(
        """
        {
          "same": { "データ": ["ギガ", "パケット", "通信量", "容量"], "残量": ["残り", "あとどれ"], "贈る": ["贈"] },
          "ignored": ["ですか", "教えて"]
        }
        """
    );

    [Theory]
    [InlineData("ギガ")]
    [InlineData("ぎが")]
    [InlineData("ｷﾞｶﾞ")]
    [InlineData("パケット")]
    [InlineData("通信量")]
    [InlineData("容量")]
    [InlineData("データー")]
    public void Words_of_the_same_meaning_are_one_term(string typed) =>
        Assert.Equal([FaqTerm.Word("データ")], Vocabulary.Terms(typed));

    [Fact]
    public void Words_are_found_in_the_middle_of_a_sentence_and_each_once() =>
        Assert.Equal(
            [FaqTerm.Word("データ"), FaqTerm.Word("残量")],
            Vocabulary.Terms("ギガ残りギガ").OrderBy(term => term.Text, StringComparer.Ordinal).ToArray()
        );

    [Fact]
    public void Politeness_says_nothing() => Assert.Empty(Vocabulary.Terms("教えてですか？"));

    [Fact]
    public void What_is_not_known_is_taken_by_pairs_and_ideographs() =>
        Assert.Equal([new FaqTerm("機種"), new FaqTerm("機"), new FaqTerm("種")], Vocabulary.Terms("機種").ToArray());

    [Fact]
    public void A_known_word_says_more_than_an_ideograph_and_that_more_than_two_letters()
    {
        Assert.True(FaqTerm.Word("データ").Counts > new FaqTerm("機").Counts);
        Assert.True(new FaqTerm("機").Counts > new FaqTerm("した").Counts);
    }

    [Fact]
    public void A_rare_term_weighs_more_than_a_common_one() =>
        Assert.True(FaqIndex.Weight(FaqTerm.Word("a"), 1, 79) > FaqIndex.Weight(FaqTerm.Word("a"), 30, 79));
}
