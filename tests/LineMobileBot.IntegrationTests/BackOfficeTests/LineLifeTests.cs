using System.Net;
using System.Text.Json;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

public sealed class LineLifeTests(BackOfficeStage office) : IClassFixture<BackOfficeStage>
{
    private const long ThreeGigabytes = 3_000_000_000;

    [Fact]
    public async Task A_line_lives_from_its_application_to_its_end()
    {
        var lineId = await office.NewApplicationAsync();
        Assert.Equal("Applied", StateOf(await office.Office.LineAsync(lineId)));

        await CommandAsync(lineId, "shipping-notice", office.Now.AddDays(-1), "Shipped");
        await CommandAsync(lineId, "start", office.Now, "Active");
        await CommandAsync(lineId, "suspend", office.Now, "Suspended");
        await CommandAsync(lineId, "resume", office.Now, "Active");
        await CommandAsync(lineId, "cancel", office.Now, "CancelScheduled");
    }

    [Theory]
    [InlineData("start")]
    [InlineData("suspend")]
    [InlineData("resume")]
    [InlineData("cancel")]
    public async Task What_a_lines_state_does_not_allow_is_a_wrong_state(string command)
    {
        var lineId = await office.NewApplicationAsync();

        var refused = await office.CallAsync(
            HttpMethod.Post,
            $"/api/lines/{lineId}/{command}",
            new { at = office.Now }
        );

        refused.IsProblem(HttpStatusCode.Conflict, "wrong-state");
        Assert.Equal("Applied", StateOf(await office.Office.LineAsync(lineId)));
    }

    [Theory]
    [InlineData("shipping-notice")]
    [InlineData("start")]
    [InlineData("suspend")]
    [InlineData("resume")]
    [InlineData("cancel")]
    public async Task A_command_needs_a_line_and_a_time(string command)
    {
        var unknown = await office.CallAsync(
            HttpMethod.Post,
            $"/api/lines/{Guid.CreateVersion7(office.Now)}/{command}",
            new { at = office.Now }
        );
        var timeless = await office.CallAsync(
            HttpMethod.Post,
            $"/api/lines/{await office.NewApplicationAsync()}/{command}",
            new { }
        );

        unknown.IsProblem(HttpStatusCode.NotFound, "no-such-line");
        timeless.IsProblem(HttpStatusCode.BadRequest, "invalid-at");
    }

    [Fact]
    public async Task A_line_cannot_start_in_the_future()
    {
        var lineId = await ShippedAsync();

        var refused = await office.CallAsync(
            HttpMethod.Post,
            $"/api/lines/{lineId}/start",
            new { at = office.Now.AddHours(1) }
        );

        refused.IsProblem(HttpStatusCode.BadRequest, "bad-time");
    }

    [Fact]
    public async Task Until_its_SIM_is_sent_a_line_has_no_usage_code()
    {
        var lineId = await office.NewApplicationAsync();

        var none = await office.CallAsync(HttpMethod.Get, $"/api/lines/{lineId}/usage-code");

        none.IsProblem(HttpStatusCode.Conflict, "no-usage-code");
    }

    [Fact]
    public async Task A_usage_code_is_16_digits_and_stays_the_same()
    {
        var lineId = await ShippedAsync();

        var code = await office.Office.UsageCodeAsync(lineId);
        await CommandAsync(lineId, "start", office.Now, "Active");

        Assert.Matches("^[0-9]{16}$", code);
        Assert.Equal(code, await office.Office.UsageCodeAsync(lineId));
    }

    [Fact]
    public async Task A_line_is_told_as_the_interfaces_page_says()
    {
        var lineId = await ShippedAsync();
        await CommandAsync(lineId, "start", office.Now, "Active");

        var line = await office.Office.LineAsync(lineId);

        Assert.Equal(
            [
                "lineId",
                "msisdn",
                "state",
                "planCode",
                "userName",
                "throttled",
                "linkedUser",
                "linksOpenFrom",
                "remainingBytes",
                "buckets",
            ],
            line.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal("basic-3gb-voice", line.GetProperty("planCode").GetString());
        Assert.Equal("健一", line.GetProperty("userName").GetString());
        Assert.False(line.GetProperty("throttled").GetBoolean());
        Assert.False(line.GetProperty("linkedUser").GetBoolean());
        Assert.Equal(ThreeGigabytes, line.GetProperty("remainingBytes").GetInt64());
        var month = ServiceMonth.Of(office.Now);
        var plan = Assert.Single(line.GetProperty("buckets").EnumerateArray());
        Assert.Equal("Plan", plan.GetProperty("kind").GetString());
        Assert.Equal(month.ToString(), plan.GetProperty("month").GetString());
        Assert.Equal(ThreeGigabytes, plan.GetProperty("granted").GetInt64());
        Assert.Equal(ThreeGigabytes, plan.GetProperty("remaining").GetInt64());
        Assert.Equal(month.End, plan.GetProperty("expiresAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task Links_open_at_midnight_in_Japan_on_the_day_after_the_notice()
    {
        var lineId = await office.NewApplicationAsync();
        var noon = new DateTimeOffset(2026, 10, 5, 12, 0, 0, TimeSpan.FromHours(9));

        await CommandAsync(lineId, "shipping-notice", noon, "Shipped");

        var line = await office.Office.LineAsync(lineId);
        Assert.Equal("2026-10-06T00:00:00+09:00", line.GetProperty("linksOpenFrom").GetString());
    }

    [Fact]
    public async Task A_line_started_in_an_earlier_month_has_that_months_full_data_and_carries_it_over_once()
    {
        var lineId = await ShippedAsync();
        var twoMonthsAgo = ServiceMonth.Of(office.Now).Previous.Previous;

        await CommandAsync(lineId, "start", twoMonthsAgo.End.AddHours(-1), "Active");

        var line = await office.Office.LineAsync(lineId);
        Assert.Equal(2 * ThreeGigabytes, line.GetProperty("remainingBytes").GetInt64());
        Assert.Equal(
            ["CarryOver", "Plan"],
            line.GetProperty("buckets").EnumerateArray().Select(bucket => bucket.GetProperty("kind").GetString())
        );
    }

    private async Task<Guid> ShippedAsync()
    {
        var lineId = await office.NewApplicationAsync();
        await CommandAsync(lineId, "shipping-notice", office.Now.AddDays(-1), "Shipped");
        return lineId;
    }

    /// <summary>Gives a command twice: the second time it is done already, and the answer is the same.</summary>
    private async Task CommandAsync(Guid lineId, string command, DateTimeOffset at, string state)
    {
        var first = await office.Office.SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/{command}", new { at });

        Assert.Equal(state, StateOf(first));
        var second = await office.Office.SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/{command}", new { at });
        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    private static string? StateOf(JsonElement line) => line.GetProperty("state").GetString();
}
