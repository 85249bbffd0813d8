using System.Text;
using Line.Messaging.Webhook;

namespace LineMobileBot.Tests.MessagingTests;

public class WebhookEventTests
{
    public static TheoryData<string> EachType => [.. WebhookSamples.Events.Keys];

    [Theory]
    [MemberData(nameof(EachType))]
    public void Every_kind_of_event_is_known_and_keeps_its_common_fields(string type)
    {
        var json = WebhookSamples.Events[type];

        var parsed = Parse(json);

        Assert.IsNotType<UnknownEvent>(parsed);
        Assert.Equal(type, parsed.Type);
        Assert.Equal("active", parsed.Mode);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1692251666727), parsed.Timestamp);
        Assert.Equal(WebhookSamples.EventId, parsed.WebhookEventId);
        Assert.False(parsed.DeliveryContext.IsRedelivery);
        Assert.Equal(json.Contains("replyToken", StringComparison.Ordinal) ? "r1" : null, parsed.ReplyToken);
        Assert.Equal(json, Encoding.UTF8.GetString(parsed.RawUtf8));
    }

    [Fact]
    public void Every_event_record_has_a_sample()
    {
        var known = typeof(WebhookEvent)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(WebhookEvent)) && type != typeof(UnknownEvent));

        Assert.Equal(known.ToHashSet(), WebhookSamples.Events.Values.Select(json => Parse(json).GetType()).ToHashSet());
    }

    [Fact]
    public void Message_edited_has_the_new_text_under_the_old_id()
    {
        var edited = Parse<MessageEditedEvent>("messageEdited");

        Assert.Equal(new TextMessageContent("444", "直した") { QuoteToken = "q4" }, edited.Message);
    }

    [Fact]
    public void Unsend_names_the_message()
    {
        Assert.Equal("325708", Parse<UnsendEvent>("unsend").MessageId);
    }

    [Fact]
    public void Follow_tells_whether_it_was_blocked_before()
    {
        Assert.True(Parse<FollowEvent>("follow").IsUnblocked);
        Assert.Null(Assert.IsType<FollowEvent>(Parse(WebhookSamples.Event("follow", ""))).IsUnblocked);
    }

    [Fact]
    public void Members_who_come_and_go_are_named()
    {
        Assert.Equal(
            [new UserSource(WebhookSamples.UserId), new UserSource("U2")],
            Parse<MemberJoinedEvent>("memberJoined").Members
        );
        Assert.Equal([new UserSource(WebhookSamples.UserId)], Parse<MemberLeftEvent>("memberLeft").Members);
    }

    [Theory]
    [InlineData("date", "2017-12-25")]
    [InlineData("time", "01:00")]
    [InlineData("datetime", "2017-12-25T01:00")]
    public void Postback_keeps_what_was_picked(string mode, string picked)
    {
        var postback = ParsePostback($$$"""{"data":"v1","params":{"{{{mode}}}":"{{{picked}}}"}}""").Postback;

        Assert.Equal("v1", postback.Data);
        Assert.Equal(
            picked,
            mode switch
            {
                "date" => postback.Params?.Date,
                "time" => postback.Params?.Time,
                _ => postback.Params?.Datetime,
            }
        );
    }

    [Fact]
    public void Postback_of_a_menu_switch_tells_how_it_ended()
    {
        var switched = ParsePostback("""{"data":"v1","params":{"newRichMenuAliasId":"b","status":"SUCCESS"}}""");
        var failed = ParsePostback("""{"data":"v1","params":{"status":"RICHMENU_ALIAS_ID_NOTFOUND"}}""");

        Assert.Equal(new PostbackParams { NewRichMenuAliasId = "b", Status = "SUCCESS" }, switched.Postback.Params);
        Assert.Equal(new PostbackParams { Status = "RICHMENU_ALIAS_ID_NOTFOUND" }, failed.Postback.Params);
    }

    [Fact]
    public void Account_link_that_failed_has_neither_source_nor_reply_token()
    {
        var json = WebhookSamples.Event("accountLink", ""","link":{"result":"failed","nonce":"n0nce"}""");

        var linked = Parse<AccountLinkEvent>("accountLink");
        var failed = Assert.IsType<AccountLinkEvent>(Parse(json));

        Assert.True(linked.Link.IsOk);
        Assert.Equal(new UserSource(WebhookSamples.UserId), linked.Source);
        Assert.Equal(new AccountLinkContent("failed", "n0nce"), failed.Link);
        Assert.False(failed.Link.IsOk);
        Assert.Null(failed.Source);
        Assert.Null(failed.ReplyToken);
    }

    [Fact]
    public void Rare_events_keep_their_fields()
    {
        Assert.Equal("track-1", Parse<VideoPlayCompleteEvent>("videoPlayComplete").TrackingId);
        Assert.Equal(new BeaconContent("d41d8cd98f", "enter") { Dm = "00ff" }, Parse<BeaconEvent>("beacon").Beacon);
        Assert.Equal(new MembershipContent("renewed", 3189), Parse<MembershipEvent>("membership").Membership);
        Assert.Equal(
            DateTimeOffset.FromUnixTimeMilliseconds(1462629479859),
            Parse<ActivatedEvent>("activated").ExpireAt
        );
        Assert.Equal("d41e0ad70ddd", Parse<DeliveryEvent>("delivery").Data);
    }

    [Fact]
    public void Module_is_attached_with_scopes_and_detached_with_a_reason()
    {
        var attached = Parse<ModuleEvent>("module").Module;
        var detached = Assert.IsType<ModuleEvent>(
            Parse(
                WebhookSamples.Event("module", ""","module":{"type":"detached","botId":"U5","reason":"bot_deleted"}""")
            )
        );

        Assert.Equal(("attached", "U5fac33f633e72c1a"), (attached.Type, attached.BotId));
        Assert.Equal(["message:send", "message:receive"], attached.Scopes);
        Assert.Equal(new ModuleContent("detached", "U5") { Reason = "bot_deleted" }, detached.Module);
    }

    [Fact]
    public void Source_is_a_user_a_group_or_a_room()
    {
        Assert.Equal(new UserSource(WebhookSamples.UserId), Parse<FollowEvent>("follow").Source);
        Assert.Equal(new GroupSource("Ca56f") { UserId = WebhookSamples.UserId }, Parse<UnsendEvent>("unsend").Source);
        Assert.Equal(new RoomSource("Ra8d") { UserId = "U1" }, Parse<LeaveEvent>("leave").Source);
    }

    [Fact]
    public void Redelivery_and_standby_are_told()
    {
        var json = WebhookSamples
            .Events["unfollow"]
            .Replace("\"isRedelivery\":false", "\"isRedelivery\":true", StringComparison.Ordinal)
            .Replace("\"active\"", "\"standby\"", StringComparison.Ordinal);

        var parsed = Parse(json);

        Assert.True(parsed.DeliveryContext.IsRedelivery);
        Assert.Equal("standby", parsed.Mode);
    }

    [Theory]
    [MemberData(nameof(EachType))]
    public void A_stored_event_reads_back_the_same(string type)
    {
        var parsed = Parse(WebhookSamples.Events[type]);

        var again = WebhookParser.ParseEvent(parsed.RawUtf8.ToArray());

        Assert.IsType(parsed.GetType(), again);
        Assert.Equal((parsed.WebhookEventId, parsed.Source), (again.WebhookEventId, again.Source));
    }

    [Fact]
    public void An_event_tells_a_log_nothing_but_its_kind_and_id()
    {
        var message = Parse<MessageEvent>("message");

        Assert.Equal($"message {WebhookSamples.EventId}", message.ToString());
        Assert.Equal("text 444", message.Message.ToString());
        Assert.Equal("user", message.Source?.ToString());
    }

    private static WebhookEvent Parse(string json) =>
        Assert.Single(WebhookParser.Parse(WebhookSamples.Body(json)).Events);

    private static T Parse<T>(string type) => Assert.IsType<T>(Parse(WebhookSamples.Events[type]));

    private static PostbackEvent ParsePostback(string postback) =>
        Assert.IsType<PostbackEvent>(Parse(WebhookSamples.Event("postback", $$""","postback":{{postback}}""")));
}
