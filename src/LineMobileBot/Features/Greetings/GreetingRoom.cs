using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Greetings;

/// <summary>The first hello, the menu on request, and kind words for a button that is too old.</summary>
internal sealed class GreetingRoom : IRoom
{
    public const string RoomName = "greeting";

    private const string Follow = "welcome";
    private const string Return = "back";
    private const string Leave = "left";
    private const string Menu = "menu";

    public string Name => RoomName;

    public PostbackData? Understand(TypedWords words) => words.Are(CommonTexts.Menu) ? Step(Menu) : null;

    public PostbackData? Notice(WebhookEvent happened) =>
        happened switch
        {
            FollowEvent { IsUnblocked: true } => Step(Return),
            FollowEvent => Step(Follow),
            UnfollowEvent => Step(Leave),
            _ => null,
        };

    public async Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        var people = turns.Select(turn => turn.User.Value).ToArray();
        var lines = await LinkedLines.ReadAsync(set.Connection, people, set.Clock.GetUtcNow(), cancellationToken);
        var contracts = await Ledger.Contracts.ContractLinks.OfAccountsAsync(set.Connection, people, cancellationToken);
        foreach (var turn in turns)
        {
            Answer(turn, contracts.Contains(turn.User.Value), lines.Contains(turn.User.Value), set);
        }
    }

    private static void Answer(Turn turn, bool contractLinked, bool userLinked, TurnSet set)
    {
        switch (turn.Step.Step)
        {
            case Follow:
            case Return:
                set.Writes.BatchCommands.Add(Friendships.Record(turn.User, blocked: false, turn.Event.Timestamp));
                // LINE does not say whether it keeps a person's menu over a block.
                if (contractLinked || userLinked)
                {
                    set.RefreshMenu(turn.User);
                }

                set.Reply(
                    turn,
                    turn.Step.Step == Return
                        ? new WelcomeBack(contractLinked, userLinked)
                        : new Welcome(contractLinked, userLinked)
                );
                break;
            case Leave:
                set.Writes.BatchCommands.Add(Friendships.Record(turn.User, blocked: true, turn.Event.Timestamp));
                break;
            case var old when old == Areas.OldButton.Step:
                set.Reply(turn, new OldButton());
                break;
            default:
                set.Reply(turn, new Welcome(contractLinked, userLinked));
                break;
        }
    }

    private static PostbackData Step(string step) => new(RoomName, step);
}
