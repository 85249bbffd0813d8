using System.Text;

namespace LineMobileBot.Tests.MessagingTests;

/// <summary>One JSON of every kind of event and of message content, with every field LINE describes.</summary>
internal static class WebhookSamples
{
    internal const string UserId = "U4af4980629aaaaaaaaaaaaaaaaaaaaaa";
    internal const string EventId = "01FZ74A0TDDPYRVKNK77XKC3ZR";

    private const string User = $$"""{"type":"user","userId":"{{UserId}}"}""";
    private const string Group = $$"""{"type":"group","groupId":"Ca56f","userId":"{{UserId}}"}""";

    internal static readonly IReadOnlyDictionary<string, string> Contents = new Dictionary<string, string>
    {
        ["text"] = """
            {"id":"444","type":"text","quoteToken":"q3","markAsReadToken":"m1","text":"@All (hello) はい","emojis":[{"index":5,"length":7,"productId":"5ac1","emojiId":"001"}],"mention":{"mentionees":[{"type":"all","index":0,"length":4},{"type":"user","index":5,"length":3,"userId":"U9","isSelf":true}]},"quotedMessageId":"443"}
            """,
        ["image"] = """
            {"id":"444","type":"image","quoteToken":"q3","markAsReadToken":"m1","contentProvider":{"type":"external","originalContentUrl":"https://example.com/o","previewImageUrl":"https://example.com/p"},"imageSet":{"id":"E0","index":1,"total":2}}
            """,
        ["video"] = """
            {"id":"444","type":"video","quoteToken":"q3","markAsReadToken":"m1","duration":60000,"contentProvider":{"type":"line"}}
            """,
        ["audio"] = """
            {"id":"444","type":"audio","markAsReadToken":"m1","duration":60000,"contentProvider":{"type":"line"}}
            """,
        ["file"] = """
            {"id":"444","type":"file","markAsReadToken":"m1","fileName":"請求.pdf","fileSize":2138000000000}
            """,
        ["location"] = """
            {"id":"444","type":"location","markAsReadToken":"m1","title":"本社","address":"東京都","latitude":35.67966,"longitude":139.73669}
            """,
        ["sticker"] = """
            {"id":"444","type":"sticker","quoteToken":"q3","markAsReadToken":"m1","packageId":"446","stickerId":"1988","stickerResourceType":"MESSAGE","keywords":["cony","sally"],"text":"やあ","quotedMessageId":"443"}
            """,
        ["hologram"] = """{"id":"444","type":"hologram","markAsReadToken":"m1","shape":"cube"}""",
    };

    internal static readonly IReadOnlyDictionary<string, string> Events = new Dictionary<string, string>
    {
        ["message"] = Event("message", $$""","replyToken":"r1","source":{{User}},"message":{{Contents["text"]}}"""),
        ["messageEdited"] = Event(
            "messageEdited",
            $$""","replyToken":"r1","source":{{Group}},"message":{"id":"444","type":"text","text":"直した","quoteToken":"q4"}"""
        ),
        ["unsend"] = Event("unsend", $$""","source":{{Group}},"unsend":{"messageId":"325708"}"""),
        ["follow"] = Event("follow", $$""","replyToken":"r1","source":{{User}},"follow":{"isUnblocked":true}"""),
        ["unfollow"] = Event("unfollow", $$""","source":{{User}}"""),
        ["join"] = Event("join", """,  "replyToken":"r1","source":{"type":"group","groupId":"Ca56f"}"""),
        ["leave"] = Event("leave", ""","source":{"type":"room","roomId":"Ra8d","userId":"U1"}"""),
        ["memberJoined"] = Event(
            "memberJoined",
            $$""","replyToken":"r1","source":{"type":"group","groupId":"Ca56f"},"joined":{"members":[{{User}},{"type":"user","userId":"U2"}]}"""
        ),
        ["memberLeft"] = Event(
            "memberLeft",
            $$""","source":{"type":"group","groupId":"Ca56f"},"left":{"members":[{{User}}]}"""
        ),
        ["postback"] = Event(
            "postback",
            $$$""","replyToken":"r1","source":{{{User}}},"postback":{"data":"v1/date","params":{"datetime":"2017-12-25T01:00"}}"""
        ),
        ["videoPlayComplete"] = Event(
            "videoPlayComplete",
            $$""","replyToken":"r1","source":{{User}},"videoPlayComplete":{"trackingId":"track-1"}"""
        ),
        ["beacon"] = Event(
            "beacon",
            $$""","replyToken":"r1","source":{{User}},"beacon":{"hwid":"d41d8cd98f","type":"enter","dm":"00ff"}"""
        ),
        ["accountLink"] = Event(
            "accountLink",
            $$""","replyToken":"r1","source":{{User}},"link":{"result":"ok","nonce":"n0nce"}"""
        ),
        ["membership"] = Event(
            "membership",
            $$""","replyToken":"r1","source":{{User}},"membership":{"type":"renewed","membershipId":3189}"""
        ),
        ["module"] = Event(
            "module",
            ""","module":{"type":"attached","botId":"U5fac33f633e72c1a","scopes":["message:send","message:receive"]}"""
        ),
        ["activated"] = Event("activated", $$""","source":{{User}},"chatControl":{"expireAt":1462629479859}"""),
        ["deactivated"] = Event("deactivated", $$""","source":{{User}}"""),
        ["botSuspended"] = Event("botSuspended", ""),
        ["botResumed"] = Event("botResumed", ""),
        ["delivery"] = Event("delivery", ""","delivery":{"data":"d41e0ad70ddd"}"""),
    };

    internal static string Event(string type, string more, string timestamp = "1692251666727") =>
        $$$"""{"type":"{{{type}}}"{{{more}}},"mode":"active","timestamp":{{{timestamp}}},"webhookEventId":"{{{EventId}}}","deliveryContext":{"isRedelivery":false}}""";

    internal static string MessageEvent(string content) =>
        Event("message", $$""","replyToken":"r1","source":{{User}},"message":{{content}}""");

    internal static byte[] Body(params IEnumerable<string> events) =>
        Encoding.UTF8.GetBytes(
            $$"""{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[{{string.Join(',', events)}}]}"""
        );
}
