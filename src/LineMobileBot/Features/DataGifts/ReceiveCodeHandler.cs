using LineMobileBot.Conversations;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Shows a person the code by which they can be given to: the same one as long as it lives.</summary>
internal sealed class ReceiveCodeHandler(IGiftCodes codes, GiftTerms terms)
{
    public async Task<Answer> AnswerAsync(Turn turn, GetData step, TurnSet set, CancellationToken cancellationToken)
    {
        var choice = OwnLineRule.Choose(await OwnLines.ReadAsync(set, turn.User, cancellationToken), step.LineId);
        if (choice is not OwnLineChoice.Of(var line))
        {
            return OwnLines.Ask(choice, step);
        }

        if (!ReceiverRule.CanReceive(line))
        {
            return new GiftRefused(GiftObstacle.CannotReceive);
        }

        var now = set.Clock.GetUtcNow();
        var live = await ReceiveCodeTable.LiveAsync(set.Connection, line.LineId, turn.User, now, cancellationToken);
        var code = live ?? Issue(line, turn.User, set, now);
        return new ReceiveCodeShown(code.Code, line.UserName, code.ExpiresAt);
    }

    private ReceiveCodeRow Issue(LinkedLine line, LineUserId user, TurnSet set, DateTimeOffset now)
    {
        var code = new ReceiveCodeRow
        {
            Code = codes.Next(GiftCode.ReceiveCodeLength),
            LineId = line.LineId,
            LineUser = user,
            ExpiresAt = now + terms.ReceiveCodeTtl,
        };
        set.Writes.BatchCommands.Add(ReceiveCodeTable.Insert(code));
        return code;
    }
}
