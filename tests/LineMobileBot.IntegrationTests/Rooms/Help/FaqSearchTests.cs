using System.Runtime.CompilerServices;
using LineMobileBot.DevHost.FaqFigures;
using LineMobileBot.Features.Help.Faq.Search;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

public sealed class FaqSearchTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task The_right_answer_comes_first_in_four_of_five_questions_and_hardly_ever_after_the_third()
    {
        var questions = QuestionSet.Read(await File.ReadAllTextAsync(PathOfSet()));

        var searched = await SearchFigures.AskAsync(_database.DataSource, questions, CancellationToken.None);

        var figures = SearchFigures.Of(searched);
        Assert.True(figures.Asked >= 150, $"Only {figures.Asked} questions.");
        Assert.True(figures.AreGood, figures.ToString());
    }

    [Theory]
    [InlineData("ギガあとどれくらい", "data-remaining")]
    [InlineData("ｷﾞｶﾞあとどれくらい", "data-remaining")]
    [InlineData("ぎがあとどれくらい", "data-remaining")]
    [InlineData("パケットの残り", "data-remaining")]
    [InlineData("残量 データ", "data-remaining")]
    [InlineData("プレゼントの取り消し", "gift-cancel")]
    [InlineData("取り消し　プレゼント", "gift-cancel")]
    [InlineData("パスワド忘れちゃった", "password-forgot")]
    public async Task Kana_width_word_order_and_slips_do_not_matter(string question, string key) =>
        Assert.Equal(key, (await FindAsync(question))[0].Key);

    [Theory]
    [InlineData("")]
    [InlineData("😀😀😀")]
    [InlineData("qqqqqqqq")]
    [InlineData("'; drop table faq_entries; --")]
    [InlineData("寿限無寿限無")]
    public async Task What_has_nothing_to_do_with_us_is_not_answered_at_random(string question) =>
        Assert.Empty(await FindAsync(question));

    [Fact]
    public async Task The_index_holds_plain_letters_only_so_that_no_locale_drops_any()
    {
        await using var odd = _database.DataSource.CreateCommand(
            "select count(*) from faq_wordings where spelling !~ '^[a-z0-9 ]+$'"
        );

        Assert.Equal(0L, await odd.ExecuteScalarAsync());
    }

    private async Task<IReadOnlyList<FaqMatch>> FindAsync(string question)
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        return await FaqSearch.FindAsync(connection, question, CancellationToken.None);
    }

    private static string PathOfSet([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, Path.GetFileName(QuestionSet.Path));
}
