using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Line.Simulator.Platform;
using Line.Simulator.Webhooks;

namespace Line.Simulator.Control;

/// <summary>An event of any type, with the properties that belong to it.</summary>
internal sealed record EventRequest
{
    public string? Type { get; set; }

    public string? UserId { get; set; }

    public string? GroupId { get; set; }

    /// <summary>A module has the chat: no reply token.</summary>
    public bool Standby { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement> Details { get; set; } = [];
}

/// <summary>Lets happen what no phone here can do: a beacon, a membership, a module. It travels as every event does.</summary>
internal sealed class CausedEvents(LineUsers users, LineGroups groups, WebhookEvents events, Identifiers identifiers)
{
    public Outcome Cause(EventRequest request)
    {
        if (!EventKinds.TryGet(request.Type, out var kind))
        {
            return Outcome.BadRequest($"type must be one of {string.Join(", ", EventKinds.Names)}.");
        }

        if (kind.Detail is { } detail && !request.Details.ContainsKey(detail))
        {
            return Outcome.BadRequest($"A {request.Type} event has the property '{detail}'.");
        }

        if (!TryFindSource(request, out var source) || !Fits(kind, source, request))
        {
            return Outcome.BadRequest(
                kind.Where switch
                {
                    HappensIn.Group => "This needs the groupId of a group.",
                    HappensIn.Nowhere => "This happens in no chat: leave userId and groupId out.",
                    _ => "This needs the userId of a user, or the groupId of a group, or both.",
                }
            );
        }

        var details = Complete(request);
        var id = events.Send(
            request.Type!,
            source,
            replyable: kind.IsReplyable && !request.Standby,
            writer =>
            {
                foreach (var (name, value) in details)
                {
                    writer.WritePropertyName(name);
                    value!.WriteTo(writer);
                }
            },
            request.Standby
        );
        return new Outcome { WebhookEventId = id };
    }

    private bool TryFindSource(EventRequest request, out EventSource? source)
    {
        LineUser? user = null;
        LineGroup? group = null;
        var areKnown =
            (request.UserId is not { } userId || users.TryGet(userId, out user))
            && (request.GroupId is not { } groupId || groups.TryGet(groupId, out group));
        source = user is null && group is null ? null : new EventSource(user, group);
        return areKnown;
    }

    // An account link that failed is the one event of a chat that does not tell whose.
    private static bool Fits(EventKind kind, EventSource? source, EventRequest request) =>
        kind.Where switch
        {
            HappensIn.Group => source?.Group is not null,
            HappensIn.Nowhere => source is null,
            _ => source is not null || request.Type == "accountLink",
        };

    private JsonObject Complete(EventRequest request)
    {
        var details = new JsonObject();
        foreach (var (name, value) in request.Details)
        {
            details[name] = JsonNode.Parse(value.GetRawText());
        }

        if (details["message"] is JsonObject message)
        {
            message.TryAdd("id", identifiers.NewMessageId());
        }

        return details;
    }
}
