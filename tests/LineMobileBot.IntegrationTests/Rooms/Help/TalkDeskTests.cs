using System.Text.Json;
using LineMobileBot.Features.Help;
using LineMobileBot.IntegrationTests.RoadTests;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

public sealed class TalkDeskTests : IAsyncLifetime
{
    /// <summary>What the test's desk says to everything.</summary>
    private const string DeskSays = "おかえりなさい";

    private static readonly JsonElement _sticker = JsonSerializer.SerializeToElement(
        new
        {
            id = "1",
            type = "sticker",
            packageId = "446",
            stickerId = "1988",
        }
    );

    private readonly TestTalkDesk _desk = new();
    private Road _road = null!;

    public async Task InitializeAsync() =>
        _road = await Road.StartAsync(bot => bot.Services.AddSingleton<ITalkDesk>(_desk));

    public async Task DisposeAsync() => await _road.DisposeAsync();

    [Fact]
    public async Task Whatever_is_said_in_a_talk_is_heard_by_the_desk()
    {
        var user = RoadEvents.NewUser();
        _desk.BeginTalkWith(user);

        var words = await AnswerToAsync(RoadEvents.Text(user, "残量があわないのですが"));
        var sticker = await AnswerToAsync(RoadEvents.Message(user, _sticker));

        Assert.Contains(DeskSays, words, StringComparison.Ordinal);
        Assert.Contains(DeskSays, sticker, StringComparison.Ordinal);
        Assert.Equal(["ask", "wordless"], _desk.TakenFrom(user));
    }

    [Fact]
    public async Task In_a_talk_the_menu_and_the_words_of_rooms_keep_their_meaning()
    {
        var user = RoadEvents.NewUser();
        _desk.BeginTalkWith(user);

        var typed = await AnswerToAsync(RoadEvents.Text(user, "データ残量"));
        var tapped = await AnswerToAsync(RoadEvents.Postback(user, "v1/data-remaining/open"));
        var code = await AnswerToAsync(RoadEvents.Text(user, "1234 5678 9012 3456"));

        Assert.Contains("まず利用者連携を", typed, StringComparison.Ordinal);
        Assert.Contains("まず利用者連携を", tapped, StringComparison.Ordinal);
        Assert.Contains("番号が違う", code, StringComparison.Ordinal);
        Assert.Empty(_desk.TakenFrom(user));
        Assert.False(_desk.WasLookedFor(user));
    }

    [Fact]
    public async Task Who_is_in_no_talk_is_answered_by_the_bot()
    {
        var user = RoadEvents.NewUser();

        var answer = await AnswerToAsync(RoadEvents.Text(user, "おはよう"));

        Assert.DoesNotContain(DeskSays, answer, StringComparison.Ordinal);
        Assert.Empty(_desk.TakenFrom(user));
        Assert.True(_desk.WasLookedFor(user));
    }

    [Fact]
    public async Task Asking_for_a_person_is_the_desks_step()
    {
        var user = RoadEvents.NewUser();

        await AnswerToAsync(RoadEvents.Postback(user, HelpSteps.Person.ToString()));

        Assert.Equal([HelpSteps.Person.Step], _desk.TakenFrom(user));
    }

    [Fact]
    public async Task What_is_taken_back_is_taken_back_at_the_desk_even_after_the_talk()
    {
        var user = RoadEvents.NewUser();

        await _road.PostAsync(
            RoadEvents.Of("unsend", new { type = "user", userId = user }, "unsend", new { messageId = "325708" })
        );

        await _road.SettlesAsync();
        await _road.NothingIsParkedAsync();
        Assert.Equal([HelpSteps.Unsent.Step], _desk.TakenFrom(user));
    }

    private async Task<string> AnswerToAsync(RoadEvent e)
    {
        await _road.PostAsync(e);
        await _road.SettlesAsync();
        await _road.NothingIsParkedAsync();
        return Assert.Single(_road.Line.Replies, call => call.ReplyToken == e.ReplyToken).Words;
    }
}
