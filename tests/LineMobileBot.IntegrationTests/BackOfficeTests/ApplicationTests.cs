using System.Net;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

public sealed class ApplicationTests(BackOfficeStage office) : IClassFixture<BackOfficeStage>
{
    private const string Plan = "basic-3gb-voice";

    [Fact]
    public async Task The_list_tells_what_was_applied_for_and_how_far_it_has_come()
    {
        var loginId = await office.NewContractorAsync();
        var applicationId = await NewApplicationAsync(loginId);

        var accepted = await FindAsync("accepted", applicationId);
        Assert.Equal(
            (loginId, Plan, "docomo", "陽葵", "2010-04-02", "Accepted"),
            (
                accepted!["loginId"],
                accepted["planCode"],
                accepted["carrier"],
                accepted["userName"],
                accepted["birthDate"],
                accepted["state"]
            )
        );
        var lineId = (await EnterAsync(loginId, applicationId)).Json.GetProperty("lineId").GetGuid();
        Assert.Equal(lineId.ToString(), (await FindAsync("Accepted", applicationId))!["lineId"]);
        await AtAsync(lineId, "shipping-notice");
        Assert.Null(await FindAsync("Accepted", applicationId));
        Assert.NotNull(await FindAsync("Shipped", applicationId));
        await AtAsync(lineId, "start");

        Assert.Contains("+09:00", (await FindAsync("Usable", applicationId))!["startedAt"], StringComparison.Ordinal);
        Assert.NotNull(await FindAsync(null, applicationId));
    }

    [Fact]
    public async Task The_list_goes_on_from_where_it_ended()
    {
        var loginId = await office.NewContractorAsync();
        var first = await NewApplicationAsync(loginId);
        var second = await NewApplicationAsync(loginId);

        var all = await office.CallAsync(HttpMethod.Get, $"/api/applications?after={first}");
        var next = all.Json.GetProperty("next").GetGuid();
        var rest = await office.CallAsync(HttpMethod.Get, $"/api/applications?after={next}");

        Assert.Contains(second.ToString(), all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"applicationId\":\"{first}\"", all.Text, StringComparison.Ordinal);
        Assert.Equal(next, rest.Json.GetProperty("next").GetGuid());
        Assert.Empty(rest.Json.GetProperty("applications").EnumerateArray());
    }

    [Fact]
    public async Task A_line_is_entered_once_for_an_application_of_the_same_contractor_and_plan()
    {
        var loginId = await office.NewContractorAsync();
        var applicationId = await NewApplicationAsync(loginId);
        var neighbour = await office.NewContractorAsync();

        (await EnterAsync(neighbour, applicationId)).IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "no-such-application"
        );
        (await EnterAsync(loginId, Guid.Empty)).IsProblem(HttpStatusCode.UnprocessableEntity, "no-such-application");
        (await EnterAsync(loginId, applicationId, "basic-6gb-voice")).IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "application-for-other-plan"
        );
        Assert.Equal(HttpStatusCode.Created, (await EnterAsync(loginId, applicationId)).Status);
        (await EnterAsync(loginId, applicationId)).IsProblem(HttpStatusCode.Conflict, "application-not-open");
    }

    [Fact]
    public async Task Five_applications_fill_a_household_and_become_five_lines()
    {
        var loginId = await office.NewContractorAsync();
        var applications = new List<Guid>();
        for (var line = 0; line < 5; line++)
        {
            applications.Add(await NewApplicationAsync(loginId));
        }

        (await EnterAsync(loginId, applicationId: null)).IsProblem(HttpStatusCode.Conflict, "household-line-cap");
        foreach (var applicationId in applications)
        {
            Assert.Equal(HttpStatusCode.Created, (await EnterAsync(loginId, applicationId)).Status);
        }
    }

    [Fact]
    public async Task An_application_is_cancelled_as_long_as_it_has_no_line()
    {
        var loginId = await office.NewContractorAsync();
        var open = await NewApplicationAsync(loginId);
        var entered = await NewApplicationAsync(loginId);
        await EnterAsync(loginId, entered);

        for (var call = 0; call < 2; call++)
        {
            var cancelled = await CancelAsync(open);
            Assert.Equal(
                (HttpStatusCode.OK, "Cancelled"),
                (cancelled.Status, cancelled.Json.GetProperty("state").GetString())
            );
        }

        (await CancelAsync(entered)).IsProblem(HttpStatusCode.Conflict, "application-not-open");
        (await CancelAsync(Guid.Empty)).IsProblem(HttpStatusCode.NotFound, "no-such-application");
        (await EnterAsync(loginId, open)).IsProblem(HttpStatusCode.Conflict, "application-not-open");
    }

    [Theory]
    [InlineData("state=open", "invalid-state")]
    [InlineData("state=1", "invalid-state")]
    [InlineData("after=yesterday", "invalid-after")]
    public async Task What_is_wrong_with_the_question_has_a_code(string query, string code) =>
        (await office.CallAsync(HttpMethod.Get, $"/api/applications?{query}")).IsProblem(
            HttpStatusCode.BadRequest,
            code
        );

    [Fact]
    public async Task A_key_needs_the_scopes_for_lines_and_the_calls_are_described()
    {
        var key = await office.NewKeyAsync("usage:write");
        (await office.CallAsync(HttpMethod.Get, "/api/applications", key: key)).IsProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );
        var reader = await office.NewKeyAsync("lines:read");
        (await office.CallAsync(HttpMethod.Post, $"/api/applications/{Guid.Empty}/cancel", key: reader)).IsProblem(
            HttpStatusCode.Forbidden,
            "forbidden"
        );

        var openApi = (await office.CallAsync(HttpMethod.Get, "/openapi/v1.json")).Text;
        Assert.Contains("/api/applications/{applicationId}/cancel", openApi, StringComparison.Ordinal);
    }

    private async Task<Guid> NewApplicationAsync(string loginId)
    {
        var applications = office.Stage.Services.GetRequiredService<Applications>();
        await using var connection = await office.Stage.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var outcome = await applications.ApplyAsync(
            connection,
            new IdempotencyKey($"form {Guid.CreateVersion7(office.Now)}"),
            new ApplicationRequest(
                new Applicant.Known(loginId),
                Plan,
                Carrier.Docomo,
                "陽葵",
                new DateOnly(2010, 4, 2),
                ChatAccount: null
            ),
            default
        );
        await transaction.CommitAsync();
        return Assert.IsType<ApplicationOutcome.Accepted>(outcome).Application.Id;
    }

    /// <summary>The application's texts by their names, if the list of that state holds it.</summary>
    private async Task<Dictionary<string, string>?> FindAsync(string? state, Guid applicationId)
    {
        var query = state is null ? "" : $"?state={state}";
        var answer = await office.CallAsync(HttpMethod.Get, $"/api/applications{query}");
        return answer
            .Json.GetProperty("applications")
            .EnumerateArray()
            .Select(entry =>
                entry
                    .EnumerateObject()
                    .ToDictionary(part => part.Name, part => part.Value.ToString(), StringComparer.Ordinal)
            )
            .SingleOrDefault(entry => entry["applicationId"] == applicationId.ToString());
    }

    private Task<OfficeAnswer> EnterAsync(string loginId, Guid? applicationId, string plan = Plan) =>
        office.CallAsync(
            HttpMethod.Post,
            $"/api/contractors/{loginId}/lines",
            new
            {
                msisdn = office.NextNumber(),
                carrier = "docomo",
                planCode = plan,
                userName = "陽葵",
                applicationId,
            }
        );

    private Task<OfficeAnswer> CancelAsync(Guid applicationId) =>
        office.CallAsync(HttpMethod.Post, $"/api/applications/{applicationId}/cancel");

    private async Task AtAsync(Guid lineId, string what) =>
        await office.Office.SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/{what}", new { at = office.Now });
}
