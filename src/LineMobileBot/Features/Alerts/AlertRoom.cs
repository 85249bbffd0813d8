using LineMobileBot.Conversations;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Alerts;

/// <summary>What people are told unasked, and the switches by which each chooses.</summary>
internal sealed class AlertRoom(AuditTrail audit) : IRoom
{
    public string Name => AlertStep.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(AlertTexts.SwitchesTitle, AlertTexts.Word, AlertTexts.WordNotices, AlertTexts.WordNoticesOf)
            ? Areas.Alerts
            : null;

    public async Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        string[] people = [.. turns.Select(turn => turn.User.Value)];
        var off = await AlertSwitches.ReadOffAsync(set.Connection, people, cancellationToken);
        foreach (var turn in turns)
        {
            var own = off[turn.User.Value];
            switch (AlertStep.Read(turn.Step))
            {
                case AlertStep.SwitchTopic change:
                    Switch(turn, change, set);
                    var next = change.ToOn ? own.Except([change.Topic]) : own.Union([change.Topic]);
                    set.Reply(turn, new SwitchesShown([.. next.Order()], change.Topic), AnswerKind.Command);
                    break;
                default:
                    set.Show(turn, new SwitchesShown([.. own.Order()]));
                    break;
            }
        }
    }

    private void Switch(Turn turn, AlertStep.SwitchTopic change, TurnSet set)
    {
        set.Writes.BatchCommands.Add(
            change.ToOn
                ? AlertSwitches.ToOn(turn.User, [change.Topic])
                : AlertSwitches.ToOff(turn.User, [change.Topic], set.Clock.GetUtcNow())
        );
        audit.Append(set.Writes, AlertAudit.By(turn.User, change));
    }
}
