using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>Presses the room's buttons. The presses of one call share a set and its transaction, as in a lane.</summary>
internal sealed class GiftButtons(DataGiftRoom room, NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>What is told to whom, the reply to the first press first.</summary>
    public async Task<IReadOnlyList<Outgoing>> PressAsync(params (LineUserId User, DataGiftStep Step)[] presses)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var set = new TurnSet(connection, clock);
        await room.AnswerAsync([.. presses.Select(press => TurnOf(press.User, press.Step))], set, default);
        await using var writes = set.Writes;
        if (writes.BatchCommands.Count > 0)
        {
            await writes.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return set.Outgoing;
    }

    /// <summary>What the person who presses reads.</summary>
    public async Task<T> ReadsAsync<T>(LineUserId user, DataGiftStep step)
        where T : Answer => Assert.IsType<T>((await PressAsync((user, step)))[0].Answer);

    private Turn TurnOf(LineUserId user, DataGiftStep step) =>
        new(
            Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            user,
            step.Postback,
            new PostbackEvent(new PostbackContent(step.Postback.ToString()))
        );
}
