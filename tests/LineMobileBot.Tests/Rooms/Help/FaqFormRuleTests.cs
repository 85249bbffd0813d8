using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Features.Help.Faq.OnDesk;

namespace LineMobileBot.Tests.Rooms.Help;

public sealed class FaqFormRuleTests
{
    private const string Category = "料金";

    private static readonly FaqForm Whole = new(
        Category,
        "いくらですか？",
        "100円です。\r\n税込です。",
        "menu",
        " 値段 \r\n\r\nいくら\r\n値段",
        IsRetired: false
    );

    [Fact]
    public void What_is_whole_becomes_a_draft_in_which_each_wording_stands_once()
    {
        var (draft, fault) = Read(Whole);

        Assert.Null(fault);
        Assert.Equal("100円です。\n税込です。", draft!.Content.Answer);
        Assert.Equal("menu", draft.Content.Button);
        Assert.Equal(["値段", "いくら"], draft.Content.Words);
    }

    [Fact]
    public void An_entry_needs_no_button() => Assert.Null(Read(Whole with { Button = "" }).Draft!.Content.Button);

    [Theory]
    [InlineData("受付は{受付時間}です。")]
    [InlineData("おつなぎは{最終受付}まで、受付は{受付時間}です。")]
    public void The_hours_may_be_left_open(string answer) => Assert.Null(Read(Whole with { Answer = answer }).Fault);

    public static TheoryData<string, int> Wrong =>
        new()
        {
            { "no question", (int)FaqFormFault.Question },
            { "a long question", (int)FaqFormFault.Question },
            { "no answer", (int)FaqFormFault.Answer },
            { "a long answer", (int)FaqFormFault.Answer },
            { "an unknown placeholder", (int)FaqFormFault.Placeholder },
            { "an open brace", (int)FaqFormFault.Placeholder },
            { "a closing brace", (int)FaqFormFault.Placeholder },
            { "an unknown button", (int)FaqFormFault.Button },
            { "no category", (int)FaqFormFault.Category },
            { "a category of its own", (int)FaqFormFault.Category },
            { "too many wordings", (int)FaqFormFault.TooManyWords },
            { "a long wording", (int)FaqFormFault.LongWord },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said(string what, int fault)
    {
        var read = Read(WithFault(what));

        Assert.Null(read.Draft);
        Assert.Equal((FaqFormFault)fault, read.Fault);
    }

    private static (FaqDraft? Draft, FaqFormFault? Fault) Read(FaqForm form) => FaqFormRule.Read(form, [Category]);

    private static FaqForm WithFault(string what) =>
        what switch
        {
            "no question" => Whole with { Question = "" },
            "a long question" => Whole with { Question = new string('字', FaqContent.LongestQuestion + 1) },
            "no answer" => Whole with { Answer = "" },
            "a long answer" => Whole with { Answer = new string('字', FaqContent.LongestAnswer + 1) },
            "an unknown placeholder" => Whole with { Answer = "受付は{電話番号}です。" },
            "an open brace" => Whole with { Answer = "受付は{受付時間です。" },
            "a closing brace" => Whole with { Answer = "受付は受付時間}です。" },
            "an unknown button" => Whole with { Button = "nowhere" },
            "no category" => Whole with { Category = "" },
            "a category of its own" => Whole with { Category = "新しい分類" },
            "too many wordings" => Whole with { Words = Lines(FaqContent.MostWordings + 1) },
            "a long wording" => Whole with { Words = new string('字', FaqContent.LongestWording + 1) },
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };

    private static string Lines(int count) =>
        string.Join('\n', Enumerable.Range(1, count).Select(number => $"言い方{number}"));
}
