using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LineMobileBot.BackOffice;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

/// <summary>The back office's door for all tests of a class; each test makes contractors and lines of its own.</summary>
public sealed class BackOfficeStage : IAsyncLifetime
{
    private int _last;

    internal CarrierStage Stage { get; private set; } = null!;

    internal BackOfficeDriver Office => Stage.BackOffice;

    internal DateTimeOffset Now => Stage.Clock.GetUtcNow();

    public async Task InitializeAsync() => Stage = await CarrierStage.StartAsync();

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    internal Task<string> NewKeyAsync(params string[] scopes) =>
        ApiKeys.CreateAsync(Stage.Database.DataSource, "tests", scopes, Stage.Clock);

    internal async Task<string> NewContractorAsync()
    {
        var loginId = string.Create(CultureInfo.InvariantCulture, $"c{Interlocked.Increment(ref _last)}");
        await Office.NewContractorAsync(loginId, $"household-of-{loginId}");
        return loginId;
    }

    /// <summary>A line that was applied for and nothing more.</summary>
    internal async Task<Guid> NewApplicationAsync(string? msisdn = null)
    {
        var loginId = await NewContractorAsync();
        var line = await Office.SendAsync(
            HttpMethod.Post,
            $"/api/contractors/{loginId}/lines",
            Application(msisdn ?? NextNumber())
        );
        return line.GetProperty("lineId").GetGuid();
    }

    internal string NextNumber() =>
        string.Create(CultureInfo.InvariantCulture, $"+8180{Interlocked.Increment(ref _last):00000000}");

    internal static object Application(
        string? msisdn,
        string planCode = "basic-3gb-voice",
        string carrier = "docomo"
    ) =>
        new
        {
            msisdn,
            carrier,
            planCode,
            userName = "健一",
        };

    internal Task<OfficeAnswer> CallAsync(
        HttpMethod method,
        string path,
        object? body = null,
        string? key = null,
        string? idempotencyKey = null
    ) => CallAsync(method, path, body is null ? null : JsonContent.Create(body), key, idempotencyKey);

    internal async Task<OfficeAnswer> CallAsync(
        HttpMethod method,
        string path,
        HttpContent? content,
        string? key,
        string? idempotencyKey
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new("Bearer", key ?? await NewKeyAsync([.. ApiScopes.All]));
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var answer = await Stage.Bot.SendAsync(request);
        return await OfficeAnswer.OfAsync(answer);
    }
}

/// <summary>What the API answered.</summary>
internal sealed record OfficeAnswer(HttpStatusCode Status, string? ContentType, string Text)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The code of a problem.</summary>
    public string? Code => Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    public static async Task<OfficeAnswer> OfAsync(HttpResponseMessage answer) =>
        new(
            answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType,
            Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync())
        );

    /// <summary>An RFC 9457 problem with this status and code, and nothing of our insides in it.</summary>
    public void IsProblem(HttpStatusCode status, string code)
    {
        Assert.Equal((status, code), (Status, Code));
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
        Assert.DoesNotContain("Exception", Text, StringComparison.Ordinal);
    }
}
