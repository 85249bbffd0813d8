using System.Net;
using System.Text.Json;
using LineMobileBot.BackOffice;
using LineMobileBot.Ledger.Buckets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

public sealed class NetworkEventDoorTests(BackOfficeStage office) : IClassFixture<BackOfficeStage>
{
    [Fact]
    public async Task The_network_hears_whom_to_slow_down_and_goes_on_from_there()
    {
        var before = await ReadAsync(after: null);
        var (lineId, msisdn) = await NewLineAsync();
        await office.Office.UseAsync(lineId, 3_000_000_000, office.Now);

        var heard = await ReadAsync(Next(before));

        var events = heard.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(["unthrottle", "throttle"], events.Select(told => told.GetProperty("type").GetString()));
        Assert.All(
            events,
            told =>
            {
                Assert.Equal(lineId, told.GetProperty("lineId").GetGuid());
                Assert.Equal(msisdn, told.GetProperty("msisdn").GetString());
                Assert.EndsWith("+09:00", told.GetProperty("at").GetString(), StringComparison.Ordinal);
            }
        );
        Assert.Equal(events[^1].GetProperty("cursor").GetInt64(), Next(heard));
        Assert.Empty((await ReadAsync(Next(heard))).GetProperty("events").EnumerateArray());
        Assert.Equal(Next(heard), Next(await ReadAsync(Next(heard))));
        // At least once: whoever lost the answer asks again.
        Assert.Equal(heard.GetRawText(), (await ReadAsync(Next(before))).GetRawText());
    }

    [Fact]
    public async Task At_the_first_of_the_month_the_network_hears_without_anybody_touching_the_line()
    {
        var (lineId, _) = await NewLineAsync();
        await office.Office.UseAsync(lineId, 4_000_000_000, office.Now);
        var before = await ReadAsync(after: null);

        var job = office.Stage.Services.GetServices<IHostedService>().OfType<MonthsOfThrottledLines>().Single();

        office.Stage.Clock.MoveForwardTo(ServiceMonth.Of(office.Now).End);
        while (await job.DoPortionAsync(default))
        {
            // Until no slow line is left behind.
        }

        var lifted = Assert.Single(
            (await ReadAsync(Next(before))).GetProperty("events").EnumerateArray(),
            told => told.GetProperty("lineId").GetGuid() == lineId
        );
        Assert.Equal("unthrottle", lifted.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("last")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    public async Task A_cursor_that_is_none_is_refused(string after) =>
        (await office.CallAsync(HttpMethod.Get, $"/api/events?after={after}")).IsProblem(
            HttpStatusCode.BadRequest,
            "invalid-after"
        );

    [Fact]
    public async Task A_key_for_other_things_hears_nothing()
    {
        var key = await office.NewKeyAsync(ApiScopes.LinesRead, ApiScopes.UsageWrite);

        (await office.CallAsync(HttpMethod.Get, "/api/events", key: key)).IsProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
    }

    private async Task<(Guid LineId, string Msisdn)> NewLineAsync()
    {
        var loginId = await office.NewContractorAsync();
        var lineId = await office.Office.NewLineAsync(loginId, "健一", "basic-3gb-voice", office.Now.AddMinutes(-5));
        return (lineId, (await office.Office.LineAsync(lineId)).GetProperty("msisdn").GetString()!);
    }

    private async Task<JsonElement> ReadAsync(long? after)
    {
        var query = after is null ? "" : $"?after={after}";
        var answer = await office.CallAsync(HttpMethod.Get, $"/api/events{query}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json;
    }

    private static long Next(JsonElement answer) => answer.GetProperty("next").GetInt64();
}
