using FsCheck;
using FsCheck.Fluent;
using LineMobileBot.Conversations;

namespace LineMobileBot.Tests.ConversationTests;

public class PostbackDataTests
{
    private static readonly Guid Line = new("0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11");

    [Fact]
    public void A_step_is_written_as_the_interfaces_page_says()
    {
        var step = new PostbackData("data-gift", "confirm").With("to", Line).With("mb", "500");

        Assert.Equal("v1/data-gift/confirm?to=0192f1c45c1b7d0e9c538d6a2a9a3c11&mb=500", step.ToString());
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var written = new PostbackData("room", "step").With("id", Line).With("odd", "a=b&c?d/é 中😀%").ToString();

        Assert.True(PostbackData.TryParse(written, out var read));
        Assert.Equal("room", read.Room);
        Assert.Equal("step", read.Step);
        Assert.Equal(Line, read.Id("id"));
        Assert.Equal("a=b&c?d/é 中😀%", read.Text("odd"));
        Assert.Null(read.Text("missing"));
        Assert.Null(read.Id("odd"));
    }

    [Fact]
    public void A_step_without_values_has_no_question_mark() =>
        Assert.Equal("v1/help/open", new PostbackData("help", "open").ToString());

    [Fact]
    public void Three_hundred_units_fit_and_one_more_does_not()
    {
        var frame = new PostbackData("r", "s").With("v", "").ToString().Length;
        var fits = new PostbackData("r", "s").With("v", new string('a', PostbackData.MaxLength - frame));
        var exceeds = new PostbackData("r", "s").With("v", new string('a', PostbackData.MaxLength - frame + 1));

        Assert.Equal(PostbackData.MaxLength, fits.ToString().Length);
        Assert.Throws<InvalidOperationException>(() => exceeds.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1/")]
    [InlineData("v1/room")]
    [InlineData("v1/room/")]
    [InlineData("v1//step")]
    [InlineData("v1/?room/step")]
    [InlineData("V1/room/step")]
    [InlineData("v2/room/step")]
    [InlineData("action=buy")]
    [InlineData("v1/room/step?code=%00")]
    [InlineData("v1/room/\0")]
    public void What_is_no_step_of_this_version_is_not_read(string data) =>
        Assert.False(PostbackData.TryParse(data, out _));

    [Theory]
    [InlineData("v1/room/step?")]
    [InlineData("v1/room/step?&&")]
    [InlineData("v1/room/step?=x")]
    [InlineData("v1/room/step?name")]
    public void Values_that_cannot_be_read_are_left_out(string data)
    {
        Assert.True(PostbackData.TryParse(data, out var step));
        Assert.Equal("v1/room/step", step.ToString());
    }

    [Fact]
    public void Of_a_value_given_twice_the_first_counts()
    {
        Assert.True(PostbackData.TryParse("v1/room/step?a=1&a=2", out var step));
        Assert.Equal("1", step.Text("a"));
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_nothing_else() =>
        Prop.ForAll<string>(tail =>
                !PostbackData.TryParse("v1/room/step?" + tail, out var step) || step.Step.Length > 0
            )
            .QuickCheckThrowOnFailure();
}
