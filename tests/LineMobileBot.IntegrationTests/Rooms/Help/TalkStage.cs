using LineMobileBot.Features.Help;
using LineMobileBot.Features.Help.Hours;
using LineMobileBot.Features.Help.Talks;
using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LineMobileBot.IntegrationTests.Rooms.Help;

/// <summary>A stage at noon in Japan, with customers on their phones and operators at their desks.</summary>
internal sealed class TalkStage : IAsyncDisposable
{
    private static readonly TimeSpan Noon = TimeSpan.FromHours(12);
    private static int _last;

    private TalkStage(CarrierStage stage) => Stage = stage;

    public CarrierStage Stage { get; }

    public TakeHandler Takes => Stage.Services.GetRequiredService<TakeHandler>();

    public AnswerHandler Answers => Stage.Services.GetRequiredService<AnswerHandler>();

    public LeaveHandler Leaves => Stage.Services.GetRequiredService<LeaveHandler>();

    public static async Task<TalkStage> StartAsync(Action<WebApplicationBuilder>? customise = null)
    {
        var stage = new TalkStage(
            await CarrierStage.StartAsync(bot =>
            {
                bot.Configuration["Delivery:RecoveryInterval"] = "00:00:00.1";
                customise?.Invoke(bot);
            })
        );
        stage.GoTo(Noon);
        return stage;
    }

    /// <summary>On a stage that others play on too: its clock goes on only if operators are not there now.</summary>
    public static TalkStage On(CarrierStage stage)
    {
        var on = new TalkStage(stage);
        if (!stage.Services.GetRequiredService<HelpPolicy>().TakesRequests(stage.Clock.GetUtcNow()))
        {
            on.GoTo(Noon);
        }

        return on;
    }

    /// <summary>On to this time of the day in Japan, tomorrow if it has passed.</summary>
    public void GoTo(TimeSpan timeOfDay)
    {
        var now = Stage.Clock.GetUtcNow();
        var today = JapanTime.StartOf(JapanTime.DateOf(now)) + timeOfDay;
        Stage.Clock.MoveForwardTo(today > now ? today : today.AddDays(1));
    }

    /// <summary>Somebody who carries a line.</summary>
    public async Task<PhoneDriver> NewCustomerAsync(string name = "健一")
    {
        var number = Interlocked.Increment(ref _last);
        await Stage.BackOffice.NewContractorAsync($"talker-{number}", $"household-{number}");
        var line = await Stage.BackOffice.NewLineAsync(
            $"talker-{number}",
            name,
            "basic-3gb-voice",
            Stage.Clock.GetUtcNow().AddDays(-3)
        );
        return await Stage.NewLinkedPhoneAsync(name, line);
    }

    public TalkOperator NewOperator(string name) => new(Guid.CreateVersion7(Stage.Clock.GetUtcNow()), name);

    /// <summary>Somebody who waits for an operator, and their ticket.</summary>
    public async Task<(PhoneDriver Phone, Guid Ticket)> NewWaitingAsync(string name = "健一")
    {
        var phone = await NewCustomerAsync(name);
        await phone.SendBackAsync(HelpSteps.Person.ToString());
        await phone.ReadsAsync("順番におつなぎします");
        return (phone, await TicketOfAsync(phone));
    }

    public async Task<(PhoneDriver Phone, Guid Ticket)> NewTalkAsync(TalkOperator by)
    {
        var (phone, ticket) = await NewWaitingAsync();
        Assert.True((await Takes.TakeAsync(ticket, by, default)).IsDone);
        await phone.ReadsAsync($"オペレーターの{by.Name}が参加しました");
        return (phone, ticket);
    }

    public Task<TalkOutcome> AnswerAsync(Guid ticket, TalkOperator by, string text, Guid? formKey = null) =>
        Answers.AnswerAsync(ticket, by, formKey ?? Guid.CreateVersion7(Stage.Clock.GetUtcNow()), text, default);

    public Task<Guid> TicketOfAsync(PhoneDriver phone) =>
        ReadAsync<Guid>("select id from help_tickets where line_user = $1 order by id desc limit 1", phone.UserId);

    public async Task<HelpTicketState> StateOfAsync(Guid ticket) =>
        (HelpTicketState)await ReadAsync<short>("select state from help_tickets where id = $1", ticket);

    /// <summary>What the desk has of the person's words.</summary>
    public Task<string[]> WordsOfAsync(Guid ticket) =>
        ReadAsync<string[]>(
            "select coalesce(array_agg(coalesce(text, '') order by at, id), '{}') from help_messages where ticket_id = $1 and author = 1 and kind < 10",
            ticket
        );

    public Task HearsAsync(Guid ticket, params string[] words) =>
        Eventually.BecomesTrueAsync(
            $"the desk hears {string.Join(" / ", words)}",
            async () => (await WordsOfAsync(ticket)).SequenceEqual(words, StringComparer.Ordinal)
        );

    /// <summary>What falls due by time alone, done now.</summary>
    public async Task DoAsync<TJob>()
        where TJob : Delivery.MinuteJob
    {
        var job = Stage.Services.GetServices<IHostedService>().OfType<TJob>().Single();
        while (await job.DoPortionAsync(default))
        {
            // Until nothing is left.
        }
    }

    public async Task<T> ReadAsync<T>(string sql, params object[] values)
    {
        await using var command = Stage.Database.DataSource.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return (T)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException($"Nothing: {sql}"));
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();
}

/// <summary>One stage for all tests of a class.</summary>
public sealed class TalkFixture : IAsyncLifetime
{
    internal TalkStage Stage { get; private set; } = null!;

    public async Task InitializeAsync() => Stage = await TalkStage.StartAsync();

    public async Task DisposeAsync() => await Stage.DisposeAsync();
}
