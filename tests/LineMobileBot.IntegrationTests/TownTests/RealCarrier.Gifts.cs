using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.IntegrationTests.Rooms.DataGifts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.IntegrationTests.TownTests;

internal sealed partial class RealCarrier
{
    /// <summary>Asks for a quote; the id is that of the gift, if there is one.</summary>
    public async Task<(string Said, Guid? Gift)> QuoteAsync(PlainGift wish)
    {
        GiftTarget target =
            wish.Code is { } code ? new GiftTarget.ToHolderOf(code.Code)
            : wish.Receiver is { } receiver ? new GiftTarget.ToLine(receiver.Id)
            : new GiftTarget.ToAnyone();
        var step = new AskQuote(wish.Giver.Id, target, new DataAmount(wish.Amount));
        var told = await PressAsync(wish.Giver, wish.Account, step);
        return (TextOf(told), (told[0].Answer as GiftQuote)?.GiftId);
    }

    /// <summary>Presses the confirming button; with it comes the code of the gift link, if it made one.</summary>
    public async Task<(string Said, string? LinkCode)> ConfirmAsync(PlainGift gift)
    {
        var told = await PressAsync(gift.Giver, gift.Account, new ConfirmQuote(gift.Id));
        return (TextOf(told), (told[0].Answer as GiftLinkReady)?.Code);
    }

    public async Task<string> ClaimAsync(PlainGift gift, PlainLine by, string account) =>
        TextOf(await PressAsync(by, account, new ClaimLink(by.Id, gift.LinkCode!)));

    public async Task<string> WithdrawAsync(PlainGift gift) =>
        TextOf(await PressAsync(gift.Giver, gift.Account, new WithdrawLink(gift.Id)));

    /// <summary>Asks for the code by which one can be given to.</summary>
    public async Task<(string Said, string? Code)> ShowCodeAsync(PlainLine line, string account)
    {
        var told = await PressAsync(line, account, new GetData(line.Id));
        return (TextOf(told), (told[0].Answer as ReceiveCodeShown)?.Code);
    }

    public async Task<string> ReverseAsync(PlainGift gift, long atMost)
    {
        var key = gift.LinkCode is null ? GiftKeys.Give(gift.Id) : GiftKeys.Claim(gift.Id);
        var transfer = await TransferAsync(key.Part(0));
        return await Ledger.CommitAsync(c =>
            Ledger.Reversals.ReverseAsync(c, NextKey(), transfer, new DataAmount(atMost), default)
        ) switch
        {
            ReversalOutcome.Posted posted =>
                $"took {posted.Amount.Bytes} left {posted.Giver.Total.Bytes} and {posted.Receiver.Total.Bytes}",
            var other => NameOf(other),
        };
    }

    private async Task<Guid> TransferAsync(IdempotencyKey key)
    {
        await using var select = Ledger.DataSource.CreateCommand("select id from transfers where idempotency_key = $1");
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key.Value });
        return (Guid)(await select.ExecuteScalarAsync())!;
    }

    private Task<IReadOnlyList<Outgoing>> PressAsync(PlainLine line, string account, DataGiftStep step) =>
        _stage.DoAsync(new GiftPerson(line.Known) { User = new LineUserId(account) }, step);

    /// <summary>What who pressed reads, and what others are told.</summary>
    private static string TextOf(IReadOnlyList<Outgoing> told) =>
        string.Join(" > ", told.Select((item, i) => i == 0 ? TextOf(item) : $"{item.User.Value}: {TextOf(item)}"));

    private static string TextOf(Outgoing told) =>
        told.Answer switch
        {
            GiftQuote quote => $"quote {quote.Amount.Bytes} left {quote.GiverLeft.Bytes}",
            GiftReceipt receipt => $"given {receipt.Amount.Bytes} left {receipt.GiverLeft.Bytes}",
            GiftLinkReady link => $"link {link.Amount.Bytes} left {link.GiverLeft.Bytes} until {link.ClaimUntil:O}",
            GiftLinkClaimed claimed => $"claimed {claimed.Amount.Bytes}",
            GiftLinkVoided => "voided",
            GiftLinkOutOfTime => "out of time",
            GiftReceived received => $"received {received.Amount.Bytes} left {received.ReceiverLeft.Bytes}",
            ReceiveCodeShown code => $"code until {code.ExpiresAt:O}",
            GiftNotLinked => "NotLinked",
            GiftNotAStep => "NotAStep",
            NotEnoughToGive => "NotEnough",
            GiftRefused(var obstacle) => obstacle.ToString(),
            var other => other?.GetType().Name ?? "nothing",
        };
}
