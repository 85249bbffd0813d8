using System.Net;
using Line.Messaging;
using Line.Messaging.Accounts;
using Line.Messaging.Channels;
using Line.Messaging.Messages;

namespace LineMobileBot.Tests.MessagingTests;

public sealed class ClientReadTests : IDisposable
{
    private readonly ClientTest test = new();

    private LineMessagingClient Client => test.Client;

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task A_profile_is_read()
    {
        test.Line.Answers(
            HttpStatusCode.OK,
            """{"displayName":"花子","userId":"U1","language":"ja","pictureUrl":"https://p","statusMessage":"元気","new":1}"""
        );

        var answer = await Client.GetProfileAsync("U1");

        Assert.Equal($"GET {ClientTest.Api}/v2/bot/profile/U1", test.Line.Request.Target);
        Assert.Equal(
            new UserProfile("U1", "花子")
            {
                Language = "ja",
                PictureUrl = "https://p",
                StatusMessage = "元気",
            },
            answer.Value
        );
    }

    [Fact]
    public async Task Nobody_has_no_profile()
    {
        test.Line.Answers(HttpStatusCode.NotFound, """{"message":"Not found"}""");

        var answer = await Client.GetProfileAsync("U1");

        Assert.Null(answer.Value);
        Assert.Equal("request-1", answer.RequestId);
    }

    [Fact]
    public async Task Ids_cannot_leave_their_place_in_the_path()
    {
        await Assert.ThrowsAsync<LineApiException>(() => Client.GetProfileAsync("../info?x=/"));

        Assert.Equal($"GET {ClientTest.Api}/v2/bot/profile/..%2Finfo%3Fx%3D%2F", test.Line.Request.Target);
    }

    [Fact]
    public async Task The_bot_knows_itself()
    {
        test.Line.Answers(
            HttpStatusCode.OK,
            """{"userId":"U8","basicId":"@216","displayName":"格安モバイル","chatMode":"bot","markAsReadMode":"auto","premiumId":"@m"}"""
        );

        var answer = await Client.GetBotInfoAsync();

        Assert.Equal($"GET {ClientTest.Api}/v2/bot/info", test.Line.Request.Target);
        Assert.Equal(new BotInfo("U8", "@216", "格安モバイル", "bot", "auto") { PremiumId = "@m" }, answer.Value);
    }

    [Fact]
    public async Task A_link_token_is_issued_by_an_empty_post()
    {
        test.Line.Answers(HttpStatusCode.OK, """{"linkToken":"NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY"}""");

        var answer = await Client.IssueLinkTokenAsync("U1");

        Assert.Equal(
            ($"POST {ClientTest.Api}/v2/bot/user/U1/linkToken", ""),
            (test.Line.Request.Target, test.Line.Request.Body)
        );
        Assert.Equal("NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY", answer.Value);
    }

    [Fact]
    public async Task Quota_consumption_and_deliveries_are_read()
    {
        test.Line.Answers(HttpStatusCode.OK, """{"type":"limited","value":1000}""")
            .Answers(HttpStatusCode.OK, """{"type":"none"}""")
            .Answers(HttpStatusCode.OK, """{"totalUsage":500}""")
            .Answers(HttpStatusCode.OK, """{"status":"ready","success":3}""");

        Assert.Equal(new MessageQuota("limited", 1000), (await Client.GetQuotaAsync()).Value);
        Assert.Equal(new MessageQuota("none"), (await Client.GetQuotaAsync()).Value);
        Assert.Equal(new QuotaConsumption(500), (await Client.GetQuotaConsumptionAsync()).Value);
        Assert.Equal(
            new DeliveryCount("ready", 3),
            (await Client.GetDeliveryCountAsync(MessageEndpoint.Push, new DateOnly(2026, 11, 2))).Value
        );
        Assert.Equal(
            [
                $"GET {ClientTest.Api}/v2/bot/message/quota",
                $"GET {ClientTest.Api}/v2/bot/message/quota",
                $"GET {ClientTest.Api}/v2/bot/message/quota/consumption",
                $"GET {ClientTest.Api}/v2/bot/message/delivery/push?date=20261102",
            ],
            test.Line.Requests.Select(request => request.Target)
        );
    }

    [Fact]
    public async Task The_webhook_address_is_read_set_and_tried()
    {
        test.Line.Answers(HttpStatusCode.NotFound, """{"message":"Webhook endpoint not found"}""")
            .Answers(HttpStatusCode.OK, """{"endpoint":"https://bot/w","active":true}""")
            .Answers(HttpStatusCode.OK, "{}")
            .Answers(
                HttpStatusCode.OK,
                """{"success":true,"timestamp":"2020-09-30T05:38:20.031Z","statusCode":200,"reason":"OK","detail":"200"}"""
            );

        Assert.Null((await Client.GetWebhookEndpointAsync()).Value);
        Assert.Equal(new WebhookEndpoint("https://bot/w", true), (await Client.GetWebhookEndpointAsync()).Value);
        await Client.SetWebhookEndpointAsync(new Uri("https://bot/line/webhook"));
        var tried = await Client.TestWebhookEndpointAsync();

        Assert.Equal(
            new WebhookEndpointTest(true, new(2020, 9, 30, 5, 38, 20, 31, TimeSpan.Zero), 200, "OK", "200"),
            tried.Value
        );
        Assert.Equal(
            ($"PUT {ClientTest.Api}/v2/bot/channel/webhook/endpoint", """{"endpoint":"https://bot/line/webhook"}"""),
            (test.Line.Requests[2].Target, test.Line.Requests[2].Body)
        );
        Assert.Equal(
            ($"POST {ClientTest.Api}/v2/bot/channel/webhook/test", "{}"),
            (test.Line.Requests[3].Target, test.Line.Requests[3].Body)
        );
    }

    [Fact]
    public async Task Contents_come_from_the_data_host()
    {
        test.Line.Answers(HttpStatusCode.OK, "bytes")
            .Answers(HttpStatusCode.OK, "small")
            .Answers(HttpStatusCode.OK, """{"status":"processing"}""");

        using var content = (await Client.GetContentAsync("444")).Value;
        using var preview = (await Client.GetContentPreviewAsync("444")).Value;
        var status = (await Client.GetTranscodingStatusAsync("444")).Value;

        Assert.NotNull(content);
        using var reader = new StreamReader(await content.OpenAsync());
        Assert.Equal("bytes", await reader.ReadToEndAsync());
        Assert.Equal(("application/json", 5L), (content.ContentType, content.Length));
        Assert.NotNull(preview);
        Assert.Equal("processing", status);
        Assert.Equal(
            [
                $"GET {ClientTest.ApiData}/v2/bot/message/444/content",
                $"GET {ClientTest.ApiData}/v2/bot/message/444/content/preview",
                $"GET {ClientTest.ApiData}/v2/bot/message/444/content/transcoding",
            ],
            test.Line.Requests.Select(request => request.Target)
        );
    }

    [Fact]
    public async Task Content_still_being_prepared_has_no_value_and_content_taken_back_is_an_error()
    {
        test.Line.Answers(HttpStatusCode.Accepted, "")
            .Answers(HttpStatusCode.Gone, """{"message":"The content is gone"}""");

        Assert.Null((await Client.GetContentAsync("444")).Value);
        var error = await Assert.ThrowsAsync<LineApiException>(() => Client.GetContentAsync("444"));
        Assert.Equal((HttpStatusCode.Gone, "The content is gone"), (error.StatusCode, error.LineMessage));
    }
}
