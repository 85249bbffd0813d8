using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>Gives data as a person in the chat does, so that there is a history to look at.</summary>
internal sealed class SiteGifts(DataGiftRoom room, NpgsqlDataSource database, TimeProvider clock)
{
    private const int MostTries = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly DataAmount Amount = DataAmount.FromMegabytes(500);

    /// <summary>A gift that arrived, a link that was withdrawn, and one that waits.</summary>
    public async Task MakeAsync(LineUserId giver, Guid giverLine, Guid receiverLine)
    {
        await IsLinkedAsync(giverLine);
        await IsLinkedAsync(receiverLine);
        var toAnyone = new AskQuote(giverLine, new GiftTarget.ToAnyone(), Amount);
        await ConfirmAsync(giver, new AskQuote(giverLine, new GiftTarget.ToLine(receiverLine), Amount));
        await PressAsync(giver, new WithdrawLink(await ConfirmAsync(giver, toAnyone)));
        await ConfirmAsync(giver, toAnyone);
    }

    /// <summary>The people of the demo link their lines by their phones, in their own time.</summary>
    private async Task IsLinkedAsync(Guid lineId)
    {
        await using var connection = await database.OpenConnectionAsync();
        for (var tries = 0; await UserLinks.OfLineAsync(connection, lineId, default) is null; tries++)
        {
            Assert.True(tries < MostTries, "The line was not linked.");
            await Task.Delay(Pause);
        }
    }

    private async Task<Guid> ConfirmAsync(LineUserId giver, AskQuote wish)
    {
        var gift = Assert.IsType<GiftQuote>(await PressAsync(giver, wish)).GiftId;
        await PressAsync(giver, new ConfirmQuote(gift));
        return gift;
    }

    private async Task<Answer> PressAsync(LineUserId user, DataGiftStep step)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var set = new TurnSet(connection, clock);
        var press = new PostbackEvent(new PostbackContent(step.Postback.ToString()));
        await room.AnswerAsync(
            [new Turn(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), user, step.Postback, press)],
            set,
            default
        );
        await using var writes = set.Writes;
        if (writes.BatchCommands.Count > 0)
        {
            await writes.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return set.Outgoing[0].Answer!;
    }
}
