using System.Diagnostics.CodeAnalysis;
using Line.Messaging.Webhook;
using LineMobileBot.Conversations;

namespace LineMobileBot.Webhook;

/// <summary>Finds the room an event is meant for: by the postback's address, by the words typed, or by what happened.</summary>
internal sealed class TurnRouter
{
    private readonly IRoom[] rooms;
    private readonly Dictionary<string, IRoom> byName;

    public TurnRouter(IEnumerable<IRoom> rooms)
    {
        this.rooms = [.. rooms];
        byName = this.rooms.ToDictionary(room => room.Name, StringComparer.Ordinal);
    }

    public IRoom Room(string name) => byName[name];

    /// <summary>False for what nobody answers: stickers in a row, receipts, events that no room knows.</summary>
    public bool TryRoute(InboxEvent e, [NotNullWhen(true)] out Turn? turn)
    {
        var step = e.Event switch
        {
            PostbackEvent tap => Tapped(tap.Postback.Data),
            MessageEvent { Message: TextMessageContent typed } => Said(TypedWords.From(typed.Text)),
            MessageEvent => Areas.Wordless,
            var happened => Noticed(happened),
        };
        turn = step is null ? null : new Turn(e.Id, e.User, step, e.Event);
        return turn is not null;
    }

    private PostbackData Tapped(string data) =>
        PostbackData.TryParse(data, out var postback) && byName.ContainsKey(postback.Room) ? postback : Areas.OldButton;

    private PostbackData Said(TypedWords words)
    {
        foreach (var room in rooms)
        {
            if (room.Understand(words) is { } step)
            {
                return step;
            }
        }

        return Areas.Question;
    }

    private PostbackData? Noticed(WebhookEvent happened)
    {
        foreach (var room in rooms)
        {
            if (room.Notice(happened) is { } step)
            {
                return step;
            }
        }

        return null;
    }
}
