using LineMobileBot.Features.Help.Faq.Questions;

namespace LineMobileBot.Tests.Rooms.Help;

public class QuestionTextRuleTests
{
    [Theory]
    [InlineData("コードは1234567890123456です")]
    [InlineData("コードは1234 5678 9012 3456です")]
    [InlineData("コードは１２３４－５６７８－９０１２－３４５６です")]
    [InlineData("コードは1234ー5678ー9012ー3456です")]
    [InlineData("1234と5678と9012と3456を送った")]
    [InlineData("1234\n5678\n9012\n3456")]
    [InlineData("1２3４5６7８9０1２3４5６")]
    [InlineData("٠١٢٣٤٥٦٧٨٩١٢٣٤٥٦")]
    [InlineData("一二三四五六七八九〇一二三四五六")]
    [InlineData("前半は12345678で、後半はあとで")]
    [InlineData("9012.3456.7")]
    public void Nothing_of_a_usage_code_is_kept(string typed) =>
        Assert.DoesNotMatch("[0-9一二三四五六七八九〇]{2}", QuestionTextRule.Kept(typed));

    [Theory]
    [InlineData("090-1234-5678に電話してください")]
    [InlineData("03(1234)5678")]
    [InlineData("わたしのIDはken1 パスワードはsecret99です")]
    [InlineData("kenichi@example.jp に送って")]
    [InlineData("受け取りコードはA2B3C4D5です")]
    public void Nor_a_number_an_address_or_what_may_be_a_password(string typed)
    {
        var kept = QuestionTextRule.Kept(typed);

        Assert.DoesNotMatch("[0-9]{3}|@|secret99|kenichi|A2B3", kept);
        Assert.Contains("…", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500MBはいくらですか")]
    [InlineData("1GBは1000MB？")]
    [InlineData("3ギガから12ギガに変えたい")]
    [InlineData("解約金は9800円ですか")]
    [InlineData("2026年11月の請求")]
    [InlineData("iPhoneに変えたい")]
    public void What_was_asked_stays_readable(string typed) =>
        Assert.Equal(typed.Normalize(System.Text.NormalizationForm.FormKC), QuestionTextRule.Kept(typed));

    [Fact]
    public void Width_and_space_are_folded() =>
        Assert.Equal("データ 残量", QuestionTextRule.Kept("  ﾃﾞｰﾀ　\n 残量\0 "));

    [Fact]
    public void A_letter_is_cut() =>
        Assert.Equal(QuestionTextRule.Longest, QuestionTextRule.Kept(new string('字', 5_000)).Length);

    [Fact]
    public void A_letter_is_never_cut_in_the_middle_of_a_pair()
    {
        var cut = QuestionTextRule.Kept(new string('字', QuestionTextRule.Longest - 1) + "😀です");

        Assert.Equal(new string('字', QuestionTextRule.Longest - 1), cut);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_trouble() =>
        Assert.EndsWith("質問", QuestionTextRule.Kept('\uD83D' + "質問"), StringComparison.Ordinal);
}
