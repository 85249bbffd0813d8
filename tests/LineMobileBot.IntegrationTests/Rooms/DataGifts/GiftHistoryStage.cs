using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>The site in the middle of a month, with people who give; each test has contractors of its own.</summary>
public sealed class GiftHistoryStage : IAsyncLifetime
{
    // Nobody may press faster than ten times a minute.
    private static readonly TimeSpan Leisurely = TimeSpan.FromSeconds(7);
    private readonly SiteStage site = new();

    internal CarrierStage Carrier => site.Stage;

    internal DateTimeOffset Now => Carrier.Clock.GetUtcNow();

    private GiftButtons Buttons =>
        new(Carrier.Services.GetRequiredService<DataGiftRoom>(), Carrier.Database.DataSource, Carrier.Clock);

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        Carrier.Clock.MoveForwardTo(ServiceMonth.Of(Now).Next.Start.AddDays(14));
    }

    public Task DisposeAsync() => site.DisposeAsync();

    internal Task<(string LoginId, SiteDriver Browser)> NewSignedInAsync() => site.NewSignedInAsync();

    /// <summary>A line of 12 GB whose user is linked.</summary>
    internal async Task<LinePerson> NewPersonAsync(string loginId, string name)
    {
        var line = await Carrier.BackOffice.NewLineAsync(loginId, name, "basic-12gb-voice", Now.AddDays(-3));
        return new LinePerson(line, await Carrier.NewLinkedPhoneAsync(name, line));
    }

    internal async Task GiveAsync(LinePerson giver, LinePerson receiver, DataAmount amount)
    {
        var code = await AskAsync<ReceiveCodeShown>(receiver, new GetData(null));
        var target = new GiftTarget.ToHolderOf(GiftCode.Read(code.Code)!);
        await AskAsync<GiftReceipt>(giver, new ConfirmQuote(await QuoteAsync(giver, target, amount)));
    }

    /// <summary>Takes back of the newest gift of that receiver, as an operator may.</summary>
    internal async Task TakeBackAsync(LinePerson receiver, DataAmount amount)
    {
        await using var connection = await Carrier.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var buckets = await Statements.BucketsOfAsync(connection, receiver.LineId, most: 10, CancellationToken.None);
        var outcome = await Carrier
            .Services.GetRequiredService<GiftReversals>()
            .ReverseAsync(
                connection,
                new IdempotencyKey($"test/{Guid.CreateVersion7(Now):N}"),
                buckets.Last(bucket => bucket.Kind == BucketKind.Gift).Id,
                amount,
                CancellationToken.None
            );
        Assert.Equal(amount, Assert.IsType<ReversalOutcome.Posted>(outcome).Amount);
        await transaction.CommitAsync();
    }

    internal async Task<GiftLinkReady> NewLinkAsync(LinePerson giver, DataAmount amount) =>
        await AskAsync<GiftLinkReady>(
            giver,
            new ConfirmQuote(await QuoteAsync(giver, new GiftTarget.ToAnyone(), amount))
        );

    internal async Task<T> AskAsync<T>(LinePerson person, DataGiftStep step)
        where T : Answer
    {
        Carrier.Clock.MoveForward(Leisurely);
        return await Buttons.ReadsAsync<T>(new LineUserId(person.Phone.UserId), step);
    }

    private async Task<Guid> QuoteAsync(LinePerson giver, GiftTarget target, DataAmount amount) =>
        (await AskAsync<GiftQuote>(giver, new AskQuote(giver.LineId, target, amount))).GiftId;
}

/// <summary>The user of one line, and their phone.</summary>
internal sealed record LinePerson(Guid LineId, PhoneDriver Phone);
