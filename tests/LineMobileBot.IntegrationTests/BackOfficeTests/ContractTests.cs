using System.Net;
using System.Text;
using LineMobileBot.BackOffice;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

public sealed class ContractTests(BackOfficeStage office) : IClassFixture<BackOfficeStage>
{
    [Fact]
    public async Task A_contractor_is_entered_and_then_changed()
    {
        var created = await PutAsync(
            "father",
            new
            {
                name = "健一",
                email = "k@example.com",
                householdId = "h1",
            }
        );
        var changed = await PutAsync("father", new { name = "健一郎", email = "k@example.com" });

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal("健一郎", changed.Json.GetProperty("name").GetString());
        Assert.Equal("h1", changed.Json.GetProperty("householdId").GetString());
    }

    [Theory]
    [InlineData("mother", null, "m@example.com", "invalid-name")]
    [InlineData("mother", "  ", "m@example.com", "invalid-name")]
    [InlineData("mother", "美咲", null, "invalid-email")]
    [InlineData("mother", "美咲", "nobody", "invalid-email")]
    [InlineData(
        "a-login-id-of-more-than-64-characters-a-login-id-of-more-than-64-characters",
        "美咲",
        "m@example.com",
        "invalid-login-id"
    )]
    public async Task What_is_wrong_with_a_contractor_has_a_code_each(
        string loginId,
        string? name,
        string? email,
        string code
    )
    {
        var refused = await PutAsync(loginId, new { name, email });

        refused.IsProblem(HttpStatusCode.BadRequest, code);
    }

    [Theory]
    [InlineData("no number", "docomo", "basic-3gb-voice", "健一", "invalid-msisdn")]
    [InlineData(null, "docomo", "basic-3gb-voice", "健一", "invalid-msisdn")]
    [InlineData("+819000000001", "willcom", "basic-3gb-voice", "健一", "invalid-carrier")]
    [InlineData("+819000000001", "docomo", "basic-7gb-voice", "健一", "no-such-plan")]
    [InlineData("+819000000001", "docomo", null, "健一", "no-such-plan")]
    [InlineData("+819000000001", "docomo", "basic-3gb-voice", " ", "invalid-user-name")]
    public async Task What_is_wrong_with_a_line_has_a_code_each(
        string? msisdn,
        string carrier,
        string? planCode,
        string userName,
        string code
    )
    {
        var loginId = await office.NewContractorAsync();

        var refused = await ApplyAsync(
            loginId,
            new
            {
                msisdn,
                carrier,
                planCode,
                userName,
            }
        );

        refused.IsProblem(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_line_needs_its_contractor() =>
        (await ApplyAsync("nobody", BackOfficeStage.Application(office.NextNumber()))).IsProblem(
            HttpStatusCode.NotFound,
            "no-such-contractor"
        );

    [Fact]
    public async Task A_number_belongs_to_one_live_line()
    {
        var number = office.NextNumber();
        await office.NewApplicationAsync(number);

        var refused = await ApplyAsync(await office.NewContractorAsync(), BackOfficeStage.Application(number));

        refused.IsProblem(HttpStatusCode.Conflict, "msisdn-in-use");
    }

    [Fact]
    public async Task A_household_has_five_lines_whoever_pays()
    {
        foreach (var loginId in new[] { "cap-1", "cap-2" })
        {
            await office.Office.NewContractorAsync(loginId, "full-household");
        }

        for (var line = 0; line < 5; line++)
        {
            var entered = await ApplyAsync($"cap-{line % 2 + 1}", BackOfficeStage.Application(office.NextNumber()));
            Assert.Equal(HttpStatusCode.Created, entered.Status);
        }

        var sixth = await ApplyAsync("cap-1", BackOfficeStage.Application(office.NextNumber()));

        sixth.IsProblem(HttpStatusCode.Conflict, "household-line-cap");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"name":5}""")]
    public async Task A_body_that_cannot_be_read_is_a_bad_request(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var refused = await office.CallAsync(HttpMethod.Put, "/api/contractors/unread", content, null, null);

        refused.IsProblem(HttpStatusCode.BadRequest, "bad-request");
    }

    [Fact]
    public async Task The_plans_are_those_of_the_catalogue()
    {
        var plans = (await office.CallAsync(HttpMethod.Get, "/api/plans")).Json.EnumerateArray().ToList();

        var plan = Assert.Single(plans, plan => plan.GetProperty("planCode").GetString() == "basic-3gb-voice");
        Assert.Equal(3_000_000_000, plan.GetProperty("dataBytes").GetInt64());
        Assert.True(plan.GetProperty("baseFeeYen").GetInt32() > 0);
        Assert.NotEmpty(plan.GetProperty("name").GetString()!);
        Assert.True(DateOnly.TryParse(plan.GetProperty("saleFrom").GetString(), out _));
    }

    private Task<OfficeAnswer> PutAsync(string loginId, object body) =>
        office.CallAsync(HttpMethod.Put, $"/api/contractors/{loginId}", body);

    private Task<OfficeAnswer> ApplyAsync(string loginId, object body) =>
        office.CallAsync(HttpMethod.Post, $"/api/contractors/{loginId}/lines", body);
}
