using System.Text.Json;
using System.Text.Json.Nodes;
using Line.Simulator.Platform;
using Line.Simulator.Webhooks;

namespace Line.Simulator.Control;

/// <summary>Does what the app does when one of LINE's action objects is tapped.</summary>
internal sealed class ActionPerformer(UserMessages messages, WebhookEvents events, RichMenuAliases aliases)
{
    public Outcome Perform(LineUser user, JsonElement action, JsonElement? parameters, bool quickReply)
    {
        if (user.Friendship == Friendship.Blocked)
        {
            return Outcome.Impossible("The user has blocked the account.");
        }

        if (action.ValueKind != JsonValueKind.Object)
        {
            return Outcome.BadRequest("The action is no JSON object.");
        }

        var outcome = Text(action, "type") switch
        {
            "postback" => Postback(user, action),
            "message" => messages.SendText(user, Text(action, "text") ?? ""),
            "datetimepicker" => PickDatetime(user, action, parameters),
            "richmenuswitch" => SwitchRichMenu(user, action),
            "uri" => new Outcome { Uri = Text(action, "uri") ?? Text(action, "linkUri") },
            "clipboard" or "camera" or "cameraRoll" or "location" => new Outcome(),
            var type => Outcome.BadRequest($"There is no action of the type '{type}'."),
        };
        if (quickReply && outcome.Refusal is null && EndsQuickReply(action))
        {
            user.Chat.UseQuickReply();
        }

        return outcome;
    }

    // These open something first; the chips stay until what it brings is sent.
    private static bool EndsQuickReply(JsonElement action) =>
        Text(action, "type") is not ("camera" or "cameraRoll" or "location");

    private Outcome Postback(LineUser user, JsonElement action)
    {
        var data = Text(action, "data") ?? "";
        if (Text(action, "text") is { } text)
        {
            // The older form: the words go to the bot as a message of their own.
            var sent = messages.SendText(user, text);
            return sent with { WebhookEventId = events.Postback(user, data, parameters: null) };
        }

        var messageId = Text(action, "displayText") is { } displayText ? messages.ShowOnly(user, displayText) : null;
        return new Outcome { MessageId = messageId, WebhookEventId = events.Postback(user, data, parameters: null) };
    }

    private Outcome PickDatetime(LineUser user, JsonElement action, JsonElement? parameters)
    {
        var mode = Text(action, "mode") ?? "";
        if (parameters is not { ValueKind: JsonValueKind.Object } chosen || Text(chosen, mode) is not { } choice)
        {
            return Outcome.BadRequest($"A choice is needed: {{\"params\": {{\"{mode}\": \"…\"}}}}.");
        }

        var only = Bubble.Of(new JsonObject { [mode] = choice });
        return new Outcome { WebhookEventId = events.Postback(user, Text(action, "data") ?? "", only) };
    }

    private Outcome SwitchRichMenu(LineUser user, JsonElement action)
    {
        var aliasId = Text(action, "richMenuAliasId") ?? "";
        var status = aliases.Switch(user, aliasId);
        var parameters = new JsonObject
        {
            ["status"] = status switch
            {
                RichMenuSwitchStatus.Success => "SUCCESS",
                RichMenuSwitchStatus.AliasNotFound => "RICHMENU_ALIAS_ID_NOTFOUND",
                _ => "RICHMENU_NOTFOUND",
            },
        };
        if (status == RichMenuSwitchStatus.Success)
        {
            parameters["newRichMenuAliasId"] = aliasId;
        }

        return new Outcome
        {
            WebhookEventId = events.Postback(user, Text(action, "data") ?? "", Bubble.Of(parameters)),
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
