using System.Net.Http.Json;
using System.Text.Json;
using LineMobileBot.Conversations;
using LineMobileBot.IntegrationTests.Infrastructure;
using Npgsql;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>Sends postbacks that no button on that phone holds, and reads what comes of them.</summary>
internal sealed class ChatDriver(AccessStage stage)
{
    private int _tokens;

    /// <summary>The new messages of the phone, what is read and what stands behind it, once all about the postback is done.</summary>
    public async Task<string> SendAsync(PhoneDriver phone, string data)
    {
        var chat = await phone.ChatAsync();
        var last = chat.Count == 0 ? 0 : chat[^1].Sequence;
        using var sent = await stage.Stage.Simulator.PostAsJsonAsync(
            "/control/webhooks",
            new
            {
                events = new[]
                {
                    new
                    {
                        type = "postback",
                        replyToken = $"forged-{Interlocked.Increment(ref _tokens)}",
                        source = new { type = "user", userId = phone.UserId },
                        postback = new { data },
                    },
                },
            }
        );
        sent.EnsureSuccessStatusCode();
        await stage.QuietAsync();
        return string.Concat((await phone.ChatAsync(last)).Select(message => $"{message.Words} {message.Raw}"));
    }

    /// <summary>A gift to confirm, a gift link to claim and an answer to judge, all of the line's user.</summary>
    public async Task<UnderWay> PrepareAsync(Household household)
    {
        var quote = new PostbackData("data-gift", "quote").With("line", household.LineId).With("mb", "500").ToString();
        await SendAsync(household.UserPhone, quote);
        var (link, _) = await NewestGiftAsync(household);
        await SendAsync(household.UserPhone, new PostbackData("data-gift", "confirm").With("gift", link).ToString());
        var (_, code) = await NewestGiftAsync(household);
        await SendAsync(household.UserPhone, quote);
        await SendAsync(household.UserPhone, new PostbackData("help", "entry").With("key", "data-units").ToString());
        return new UnderWay((await NewestGiftAsync(household)).Id, link, code, await NewestQuestionAsync(household));
    }

    /// <summary>What all buttons ever shown on the phone send.</summary>
    public static async Task<IReadOnlyList<string>> ButtonsAsync(PhoneDriver phone) =>
        [.. (await phone.ChatAsync()).SelectMany(message => DataIn(message.Raw)).Distinct(StringComparer.Ordinal)];

    private async Task<(Guid Id, string Code)> NewestGiftAsync(Household household)
    {
        await using var select = stage.Stage.Database.DataSource.CreateCommand(
            "select id, coalesce(link_code, '') from data_gifts where giver_line_id = $1 order by quoted_at desc limit 1"
        );
        select.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = household.LineId });
        await using var rows = await select.ExecuteReaderAsync();
        Assert.True(await rows.ReadAsync());
        return (rows.GetGuid(0), rows.GetString(1));
    }

    private async Task<Guid> NewestQuestionAsync(Household household)
    {
        await using var select = stage.Stage.Database.DataSource.CreateCommand(
            "select id from faq_questions where line_user = $1 order by id desc limit 1"
        );
        select.Parameters.Add(new NpgsqlParameter<string> { TypedValue = household.UserPhone.UserId });
        return (Guid)(await select.ExecuteScalarAsync())!;
    }

    private static IEnumerable<string> DataIn(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(DataIn),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member is { Name: "data", Value.ValueKind: JsonValueKind.String }
                        ? [member.Value.GetString()!]
                        : DataIn(member.Value)
                ),
            _ => [],
        };
}
