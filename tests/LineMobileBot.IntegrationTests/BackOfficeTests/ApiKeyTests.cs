using System.Net;
using LineMobileBot.BackOffice;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

public sealed class ApiKeyTests(BackOfficeStage office) : IClassFixture<BackOfficeStage>
{
    [Theory]
    [InlineData(null)]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    [InlineData("Bearer lmb_unknown")]
    public async Task Without_a_valid_key_every_call_is_refused(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/plans");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var answer = await office.Stage.Bot.SendAsync(request);

        (await OfficeAnswer.OfAsync(answer)).IsProblem(HttpStatusCode.Unauthorized, "unauthorized");
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_revoked_key_is_refused()
    {
        var key = await office.NewKeyAsync(ApiScopes.LinesRead);
        Assert.Equal(HttpStatusCode.OK, (await office.CallAsync(HttpMethod.Get, "/api/plans", key: key)).Status);
        await using var revoke = office.Stage.Database.DataSource.CreateCommand(
            "update api_keys set revoked_at = now()"
        );
        await revoke.ExecuteNonQueryAsync();

        var refused = await office.CallAsync(HttpMethod.Get, "/api/plans", key: key);

        refused.IsProblem(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Theory]
    [InlineData("GET", "/api/plans", ApiScopes.LinesRead)]
    [InlineData("GET", "/api/lines/0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11", ApiScopes.LinesRead)]
    [InlineData("PUT", "/api/contractors/father", ApiScopes.ContractsWrite)]
    [InlineData("POST", "/api/contractors/father/lines", ApiScopes.LinesWrite)]
    [InlineData("POST", "/api/lines/0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11/start", ApiScopes.LinesWrite)]
    [InlineData("POST", "/api/usage", ApiScopes.UsageWrite)]
    [InlineData("GET", "/api/lines/0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11/usage-code", ApiScopes.CodesRead)]
    public async Task A_key_may_do_what_its_scope_says_and_nothing_else(string method, string path, string scope)
    {
        var others = await office.NewKeyAsync([.. ApiScopes.All.Where(other => other != scope)]);
        var own = await office.NewKeyAsync(scope);
        object? body = method == "GET" ? null : new { };

        var forbidden = await office.CallAsync(new HttpMethod(method), path, body, others);
        var allowed = await office.CallAsync(new HttpMethod(method), path, body, own);

        forbidden.IsProblem(HttpStatusCode.Forbidden, "forbidden");
        Assert.NotEqual(HttpStatusCode.Forbidden, allowed.Status);
        Assert.NotEqual(HttpStatusCode.InternalServerError, allowed.Status);
    }

    [Fact]
    public async Task A_key_made_without_scopes_may_do_all_but_read_usage_codes()
    {
        var lineId = await office.NewApplicationAsync();
        var key = await office.NewKeyAsync();

        var line = await office.CallAsync(HttpMethod.Get, $"/api/lines/{lineId}", key: key);
        var code = await office.CallAsync(HttpMethod.Get, $"/api/lines/{lineId}/usage-code", key: key);

        Assert.Equal(HttpStatusCode.OK, line.Status);
        code.IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task The_description_of_the_API_is_served_to_anyone()
    {
        using var answer = await office.Stage.Bot.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));

        var described = (await OfficeAnswer.OfAsync(answer)).Json;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("3.", described.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = described.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        Assert.Contains("/api/contractors/{loginId}/lines", paths);
        Assert.Contains("/api/usage", paths);
        Assert.DoesNotContain("/line/webhook", paths);
    }
}
