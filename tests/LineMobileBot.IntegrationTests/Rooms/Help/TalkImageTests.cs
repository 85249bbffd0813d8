using LineMobileBot.Features.Help.Talks;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

public sealed class TalkImageTests : IAsyncLifetime
{
    /// <summary>The smallest picture there is.</summary>
    private static readonly byte[] _png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    private readonly ContentsInDoubt _contents = new();
    private TalkStage _stage = null!;

    public async Task InitializeAsync() =>
        _stage = await TalkStage.StartAsync(bot => bot.Services.AddSingleton(_contents).AddTalkContents());

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_picture_is_fetched_from_LINE_and_kept_for_the_desk()
    {
        var (phone, ticket) = await _stage.NewTalkAsync(_stage.NewOperator("佐藤"));

        await phone.SendImageAsync(_png);

        await BecomesAsync(ticket, HelpImageState.Here);
        Assert.Equal(_png, await _stage.ReadAsync<byte[]>(OfTicket("content"), ticket));
        Assert.Equal("image/png", await _stage.ReadAsync<string>(OfTicket("content_type"), ticket));
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_and_the_person_is_told()
    {
        var (phone, ticket) = await _stage.NewTalkAsync(_stage.NewOperator("佐藤"));
        _contents.Next.Enqueue(new Delivery.SentContent.Here("<svg/>"u8.ToArray()));

        await phone.SendImageAsync(_png);

        await phone.ReadsAsync("画像を表示できませんでした");
        await BecomesAsync(ticket, HelpImageState.Refused);
        Assert.Equal(1, await phone.CountAsync("画像を表示できませんでした"));
    }

    [Fact]
    public async Task A_picture_LINE_still_prepares_is_asked_for_again()
    {
        var (phone, ticket) = await _stage.NewTalkAsync(_stage.NewOperator("佐藤"));
        _contents.Next.Enqueue(new Delivery.SentContent.NotYet());

        await phone.SendImageAsync(_png);
        await Eventually.BecomesTrueAsync("LINE was asked once", () => _contents.Next.IsEmpty);
        _stage.Stage.Clock.MoveForward(TimeSpan.FromMinutes(2));

        await BecomesAsync(ticket, HelpImageState.Here);
    }

    [Fact]
    public async Task What_a_person_takes_back_is_gone_from_the_desk_and_the_mark_stays()
    {
        var (phone, ticket) = await _stage.NewTalkAsync(_stage.NewOperator("佐藤"));
        var said = await phone.SayAsync("まちがえました");
        var shown = await phone.SendImageAsync(_png);
        await BecomesAsync(ticket, HelpImageState.Here);

        await phone.UnsendAsync(said);
        await phone.UnsendAsync(shown);

        await BecomesAsync(ticket, HelpImageState.Gone);
        Assert.Equal(["", ""], await _stage.WordsOfAsync(ticket));
        Assert.Equal(
            2,
            await _stage.ReadAsync<long>(
                "select count(*) from help_messages where ticket_id = $1 and unsent_at is not null",
                ticket
            )
        );
        Assert.Equal(
            0,
            await _stage.ReadAsync<long>("select count(*) from help_images where state <> 2 and content is not null")
        );
    }

    [Fact]
    public async Task What_is_taken_back_after_the_talk_is_gone_too()
    {
        var sato = _stage.NewOperator("佐藤");
        var (phone, ticket) = await _stage.NewTalkAsync(sato);
        var said = await phone.SayAsync("秘密です");
        await _stage.HearsAsync(ticket, "秘密です");
        await _stage.Leaves.ResolveAsync(ticket, sato, default);

        await phone.UnsendAsync(said);

        await _stage.HearsAsync(ticket, "");
    }

    [Fact]
    public async Task A_picture_a_dead_replica_was_fetching_is_fetched_by_another()
    {
        var (phone, ticket) = await _stage.NewTalkAsync(_stage.NewOperator("佐藤"));
        _contents.HangNext();

        await phone.SendImageAsync(_png);
        await _contents.HangsAsync();
        await using var replica = await _stage.Stage.StartReplicaAsync();
        _stage.Stage.Clock.MoveForward(TimeSpan.FromMinutes(2));

        await BecomesAsync(ticket, HelpImageState.Here);
    }

    private Task BecomesAsync(Guid ticket, HelpImageState state) =>
        Eventually.BecomesTrueAsync(
            $"the picture is {state}",
            async () =>
                await _stage.ReadAsync<long>(
                    "select count(*) from help_images i join help_messages m on m.id = i.message_id where m.ticket_id = $1 and i.state = $2",
                    ticket,
                    (short)state
                ) == 1
        );

    private static string OfTicket(string column) =>
        $"select i.{column} from help_images i join help_messages m on m.id = i.message_id where m.ticket_id = $1";
}
