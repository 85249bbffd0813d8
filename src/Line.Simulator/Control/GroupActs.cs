using System.Text.Json;
using System.Text.Json.Nodes;
using Line.Simulator.Platform;
using Line.Simulator.Webhooks;

namespace Line.Simulator.Control;

/// <summary>What happens in groups and rooms, each with its event.</summary>
internal sealed class GroupActs(LineGroups groups, WebhookEvents events, Identifiers identifiers, TimeProvider time)
{
    public (LineGroup Group, string WebhookEventId) Create(GroupKind kind, string name, IEnumerable<LineUser> members)
    {
        var group = groups.Add(kind, name, members);
        return (group, events.Send("join", new EventSource(User: null, group), replyable: true, writeDetails: null));
    }

    public Outcome Say(LineGroup group, LineUser member, string text)
    {
        if (group.MemberOf(member.UserId) is null)
        {
            return Outcome.Impossible("The user is not in the group.");
        }

        var id = identifiers.NewMessageId();
        var message = new JsonObject { ["type"] = "text", ["text"] = text };
        group.Chat.Add(ChatSide.User, [new ChatMessage(id, Bubble.Of(message))], id, time.GetUtcNow(), read: true);
        if (!group.HasBot)
        {
            return new Outcome { MessageId = id };
        }

        var quoteToken = identifiers.NewQuoteToken();
        var eventId = events.Message(
            new EventSource(member, group),
            writer =>
            {
                writer.WriteString("type"u8, "text"u8);
                writer.WriteString("text"u8, text);
                writer.WriteString("id"u8, id);
                writer.WriteString("quoteToken"u8, quoteToken);
            }
        );
        return new Outcome { MessageId = id, WebhookEventId = eventId };
    }

    public Outcome Join(LineGroup group, IReadOnlyList<LineUser> people)
    {
        var added = group.Add(people);
        return added.Count == 0 || !group.HasBot
            ? new Outcome()
            : new Outcome
            {
                WebhookEventId = events.Send(
                    "memberJoined",
                    new EventSource(User: null, group),
                    replyable: true,
                    writer => WriteMembers(writer, "joined", added)
                ),
            };
    }

    public Outcome Leave(LineGroup group, LineUser member)
    {
        if (!group.Remove(member))
        {
            return Outcome.NotFound("The user is not in the group.");
        }

        return !group.HasBot
            ? new Outcome()
            : new Outcome
            {
                WebhookEventId = events.Send(
                    "memberLeft",
                    new EventSource(User: null, group),
                    replyable: false,
                    writer => WriteMembers(writer, "left", [member])
                ),
            };
    }

    public Outcome RemoveBot(LineGroup group) =>
        group.RemoveBot()
            ? new Outcome
            {
                WebhookEventId = events.Send(
                    "leave",
                    new EventSource(User: null, group),
                    replyable: false,
                    writeDetails: null
                ),
            }
            : new Outcome();

    private static void WriteMembers(Utf8JsonWriter writer, string name, IReadOnlyList<LineUser> members)
    {
        writer.WriteStartObject(name);
        writer.WriteStartArray("members"u8);
        foreach (var member in members)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "user"u8);
            writer.WriteString("userId"u8, member.UserId);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
