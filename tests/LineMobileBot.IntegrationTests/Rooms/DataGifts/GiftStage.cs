using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.IntegrationTests.LedgerTests;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>
/// The room on a real database. A test says who presses what; the presses of one call share a set and its transaction, as in a
/// lane.
/// </summary>
internal sealed class GiftStage : IAsyncDisposable
{
    private const string ThreeGigabytes = "communication-3gb-voice";
    private readonly GiftButtons buttons;

    private GiftStage(LedgerDriver ledger)
    {
        Ledger = ledger;
        var (terms, policy, codes) = (new GiftTerms(), ledger.GiftPolicy, new RandomGiftCodes());
        var room = new DataGiftRoom(
            new ChoiceHandler(terms, policy),
            new QuoteHandler(codes, terms, policy),
            new ReceiveCodeHandler(codes, terms),
            new ClaimHandler(terms),
            new SettlementHandler(terms, policy)
        );
        buttons = new GiftButtons(room, ledger.DataSource, ledger.Clock);
    }

    public LedgerDriver Ledger { get; }

    public NpgsqlDataSource DataSource => Ledger.DataSource;

    public static async Task<GiftStage> StartAsync(string now = "2026-11-10T12:00:00") =>
        new(await LedgerDriver.StartAsync(now));

    /// <summary>A person with a line of 3 GB. The same contract, the same household.</summary>
    public async Task<GiftPerson> NewPersonAsync(string contract) =>
        new(await Ledger.ActiveLineAsync(contract, ThreeGigabytes));

    /// <summary>One press alone in its set; answers what is told to whom, the reply first.</summary>
    public Task<IReadOnlyList<Outgoing>> DoAsync(GiftPerson person, DataGiftStep step) => DoAsync((person, step));

    public Task<IReadOnlyList<Outgoing>> DoAsync(params (GiftPerson Person, DataGiftStep Step)[] presses) =>
        buttons.PressAsync([.. presses.Select(press => (press.Person.User, press.Step))]);

    /// <summary>What the person who presses reads.</summary>
    public async Task<Answer> ReadsAsync(GiftPerson person, DataGiftStep step) =>
        (await DoAsync(person, step))[0].Answer!;

    public async Task<T> ReadsAsync<T>(GiftPerson person, DataGiftStep step)
        where T : Answer => Assert.IsType<T>(await ReadsAsync(person, step));

    /// <summary>A quote for a gift from one to the other, to be confirmed.</summary>
    public async Task<ConfirmQuote> QuoteAsync(GiftPerson giver, GiftPerson receiver, DataAmount amount)
    {
        var quote = new AskQuote(giver.LineId, new GiftTarget.ToLine(receiver.LineId), amount);
        return new ConfirmQuote((await ReadsAsync<GiftQuote>(giver, quote)).GiftId);
    }

    /// <summary>A gift link that waits for somebody.</summary>
    public async Task<GiftLinkReady> NewLinkAsync(GiftPerson giver, DataAmount amount)
    {
        var quote = new AskQuote(giver.LineId, new GiftTarget.ToAnyone(), amount);
        var gift = (await ReadsAsync<GiftQuote>(giver, quote)).GiftId;
        return await ReadsAsync<GiftLinkReady>(giver, new ConfirmQuote(gift));
    }

    public async Task<DataAmount> LeftAsync(GiftPerson person) => (await Ledger.BalanceAsync(person.LineId)).Total;

    public async ValueTask DisposeAsync() => await Ledger.DisposeAsync();
}

/// <summary>The user of one line.</summary>
internal sealed record GiftPerson(MobileLine Line)
{
    public Guid LineId => Line.Id;

    /// <summary>The account that taps; another one than usual for a person who carries two lines.</summary>
    public LineUserId User { get; init; } = new(LedgerDriver.AccountOf(Line.Id));
}
