using LineMobileBot.Conversations;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The lines a person is the active user of.</summary>
internal static class OwnLines
{
    public static async Task<IReadOnlyList<LinkedLine>> ReadAsync(
        TurnSet set,
        LineUserId user,
        CancellationToken cancellationToken
    )
    {
        var now = set.Clock.GetUtcNow();
        var lines = await LinkedLines.ReadAsync(set.Connection, [user.Value], now, cancellationToken);
        return [.. lines[user.Value]];
    }

    /// <summary>What to ask, or say, when it is not clear in the name of which line the step is meant.</summary>
    public static Answer Ask(OwnLineChoice choice, StepOfLine step) =>
        choice is OwnLineChoice.AskWhich(var lines)
            ? new LineQuestion(
                step.Postback.ToString(),
                [.. lines.Select(line => new LineOption(line.LineId, line.UserName, line.Msisdn.Masked))]
            )
            : new GiftNotLinked();
}
