using System.Net;
using LineMobileBot.Desk;
using LineMobileBot.Features.Help.Talks;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>The desk's side by forms alone, as it works without scripts.</summary>
public sealed class TalkPageTests : IAsyncLifetime
{
    private static readonly byte[] _png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    private TalkStage _stage = null!;
    private DeskDriver _desk = null!;

    public async Task InitializeAsync()
    {
        _stage = await TalkStage.StartAsync();
        _desk = new DeskDriver(_stage.Stage);
    }

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task An_operator_takes_the_next_answers_and_resolves()
    {
        var (phone, ticket) = await _stage.NewWaitingAsync();
        await phone.TypeAsync("残量が合いません");
        await _stage.HearsAsync(ticket, "残量が合いません");
        var browser = await _desk.NewSignedInAsync(OperatorRole.Support);
        var list = await browser.OpenAsync("/desk/talks");
        Assert.Contains("健一 さま", list.Text, StringComparison.Ordinal);
        Assert.Contains("残量が合いません", list.Text, StringComparison.Ordinal);

        var talk = await browser.PressAsync(list, "次の方に対応する");
        await phone.ReadsAsync("が参加しました");
        Assert.Contains("残量が合いません", talk.Text, StringComparison.Ordinal);
        Assert.Contains("今月の利用量", talk.Text, StringComparison.Ordinal);
        var answered = await browser.PressAsync(talk, "送信", ("text", "お調べします。\r\nお待ちください。"));
        await phone.ReadsAsync("お調べします。\nお待ちください。");
        Assert.Contains("お調べします。", answered.Text, StringComparison.Ordinal);
        var back = await browser.PressAsync(answered, "解決にする");

        await phone.ReadsAsync("自動でお答えします");
        Assert.Equal("/desk/talks", back.Address.AbsolutePath);
        Assert.Equal(HelpTicketState.Resolved, await _stage.StateOfAsync(ticket));
    }

    [Fact]
    public async Task An_answer_LINE_would_not_take_stays_in_the_field_with_the_reason()
    {
        var (_, ticket) = await _stage.NewWaitingAsync();
        var browser = await _desk.NewSignedInAsync(OperatorRole.Support);
        var talk = await browser.PressAsync(await browser.OpenAsync($"/desk/talks/{ticket}"), "対応する");
        var tooLong = new string('字', 5_003);

        var refused = await browser.PressAsync(talk, "送信", ("text", tooLong));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("3字減らしてください", refused.Alert, StringComparison.Ordinal);
        Assert.Contains(tooLong, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_sees_who_has_the_talk_and_cannot_answer_in_it()
    {
        var (_, ticket) = await _stage.NewWaitingAsync();
        var first = await _desk.NewOperatorAsync(OperatorRole.Support);
        var (one, other) = (await _desk.SignInAsync(first), await _desk.NewSignedInAsync(OperatorRole.Support));
        var seen = await other.OpenAsync($"/desk/talks/{ticket}");
        await one.PressAsync(await one.OpenAsync($"/desk/talks/{ticket}"), "対応する");

        var refused = await other.PressAsync(seen, "対応する");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains($"{first.Name}が対応しています", refused.Alert, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Forms, form => form.Buttons.Contains("送信", StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_answer()
    {
        var (phone, ticket) = await _stage.NewWaitingAsync();
        var browser = await _desk.NewSignedInAsync(OperatorRole.Support);
        var talk = await browser.PressAsync(await browser.OpenAsync($"/desk/talks/{ticket}"), "対応する");

        await browser.PressAsync(talk, "送信", ("text", "一度だけ"));
        await browser.PressAsync(talk, "送信", ("text", "一度だけ"));
        await browser.PressAsync(await browser.OpenAsync($"/desk/talks/{ticket}"), "送信", ("text", "最後"));

        await phone.ReadsAsync("最後");
        Assert.Equal(1, await phone.CountAsync("一度だけ"));
    }

    [Fact]
    public async Task A_form_sent_again_with_other_words_is_not_sent_but_can_be_from_the_page_that_says_so()
    {
        var (phone, ticket) = await _stage.NewWaitingAsync();
        var browser = await _desk.NewSignedInAsync(OperatorRole.Support);
        var talk = await browser.PressAsync(await browser.OpenAsync($"/desk/talks/{ticket}"), "対応する");
        await browser.PressAsync(talk, "送信", ("text", "はじめの返信"));

        var refused = await browser.PressAsync(talk, "送信", ("text", "書き直した返信"));
        await browser.PressAsync(refused, "送信", ("text", "書き直した返信"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("すでに別の内容で送られています", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("書き直した返信", refused.Text, StringComparison.Ordinal);
        await phone.ReadsAsync("書き直した返信");
        Assert.Equal(1, await phone.CountAsync("はじめの返信"));
    }

    [Fact]
    public async Task What_was_asked_of_the_bot_is_shown_before_what_was_said_until_it_is_taken_back()
    {
        var phone = await _stage.NewCustomerAsync();
        var asked = await phone.SayAsync("ギガあとどれくらい？");
        await phone.ReadsAsync("違う");
        await phone.PressAsync("違う");
        await phone.ReadsAsync("違う");
        await phone.TypeAsync("寿限無寿限無");
        await phone.ReadsAsync("お答えが見つかりませんでした");
        await phone.TypeAsync("オペレーター");
        await phone.ReadsAsync("順番におつなぎします");
        var browser = await _desk.NewSignedInAsync(OperatorRole.Support);
        var address = $"/desk/talks/{await _stage.TicketOfAsync(phone)}";

        var before = (await browser.OpenAsync(address)).Text;
        await phone.UnsendAsync(asked);
        await Eventually.BecomesTrueAsync(
            "the question is gone",
            async () => !(await browser.OpenAsync(address)).Text.Contains("ギガあと", StringComparison.Ordinal)
        );

        Assert.Matches(
            "ギガあとどれくらい.*→ 違う.*寿限無寿限無.*見つかりませんでした.*オペレーターを希望しました",
            before
        );
        Assert.Equal(2, before.Split("→ 違う").Length);
        Assert.Contains("寿限無寿限無", (await browser.OpenAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_shown_as_a_picture_and_nothing_else_and_is_gone_when_taken_back()
    {
        var (phone, ticket) = await _stage.NewWaitingAsync();
        var sent = await phone.SendImageAsync(_png);
        var browser = await _desk.NewSignedInAsync(OperatorRole.Support);
        await Eventually.BecomesTrueAsync(
            "the picture is here",
            async () =>
                (await browser.OpenAsync($"/desk/talks/{ticket}")).Html.Contains("<img", StringComparison.Ordinal)
        );
        var message = await _stage.ReadAsync<Guid>("select id from help_messages where line_message_id = $1", sent);

        var picture = await browser.OpenAsync($"/desk/talks/{ticket}/images/{message}");
        await phone.UnsendAsync(sent);
        await Eventually.BecomesTrueAsync(
            "the picture is gone",
            async () =>
                (await browser.OpenAsync($"/desk/talks/{ticket}/images/{message}")).Status == HttpStatusCode.NotFound
        );

        Assert.Equal("image/png", picture.Headers["Content-Type"]);
        Assert.Equal("nosniff", picture.Headers["X-Content-Type-Options"]);
        Assert.Equal("no-store", picture.Headers["Cache-Control"]);
        var talk = await browser.OpenAsync($"/desk/talks/{ticket}");
        Assert.Contains("送信を取り消しました", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", talk.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_without_the_role_gets_in()
    {
        var (_, ticket) = await _stage.NewWaitingAsync();
        var browser = await _desk.NewSignedInAsync(OperatorRole.Campaigns);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/desk/talks")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync($"/desk/talks/{ticket}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync("/desk/talks/events")).Status);
    }
}
