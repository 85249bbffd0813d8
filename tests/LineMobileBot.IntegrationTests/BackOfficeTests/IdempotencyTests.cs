using System.Net;
using LineMobileBot.BackOffice;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LineMobileBot.IntegrationTests.BackOfficeTests;

public sealed class IdempotencyTests(BackOfficeStage office) : IClassFixture<BackOfficeStage>
{
    [Fact]
    public async Task The_same_key_and_body_bring_the_first_answer_again()
    {
        var key = await KeyAsync();
        var path = await PathAsync();
        var body = BackOfficeStage.Application(office.NextNumber());

        var first = await office.CallAsync(HttpMethod.Post, path, body, key, "once");
        var second = await office.CallAsync(HttpMethod.Post, path, body, key, "once");

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Ten_at_once_with_one_key_are_one_line()
    {
        var key = await KeyAsync();
        var path = await PathAsync();
        var body = BackOfficeStage.Application(office.NextNumber());

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => office.CallAsync(HttpMethod.Post, path, body, key, "ten-at-once"))
        );

        Assert.Equal(HttpStatusCode.Created, Assert.Single(answers.Distinct()).Status);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_loudly()
    {
        var key = await KeyAsync();
        var path = await PathAsync();
        await office.CallAsync(HttpMethod.Post, path, BackOfficeStage.Application(office.NextNumber()), key, "reused");

        var other = BackOfficeStage.Application(office.NextNumber());
        var refused = await office.CallAsync(HttpMethod.Post, path, other, key, "reused");

        refused.IsProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task The_same_key_at_another_door_is_refused_loudly()
    {
        var key = await KeyAsync();
        var body = BackOfficeStage.Application(office.NextNumber());
        await office.CallAsync(HttpMethod.Post, await PathAsync(), body, key, "elsewhere");

        var refused = await office.CallAsync(HttpMethod.Post, await PathAsync(), body, key, "elsewhere");

        refused.IsProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Fact]
    public async Task Two_systems_may_choose_the_same_key()
    {
        var path = await PathAsync();
        var (one, other) = (await KeyAsync(), await KeyAsync());

        var first = await office.CallAsync(HttpMethod.Post, path, Application(), one, "chosen-by-both");
        var second = await office.CallAsync(HttpMethod.Post, path, Application(), other, "chosen-by-both");

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.NotEqual(first.Text, second.Text);
    }

    [Fact]
    public async Task A_refusal_is_not_kept_since_it_may_be_right_the_next_time()
    {
        var key = await KeyAsync();
        var body = Application();

        var tooEarly = await office.CallAsync(HttpMethod.Post, "/api/contractors/late/lines", body, key, "again");
        await office.Office.NewContractorAsync("late", "household-of-late");
        var now = await office.CallAsync(HttpMethod.Post, "/api/contractors/late/lines", body, key, "again");

        tooEarly.IsProblem(HttpStatusCode.NotFound, "no-such-contractor");
        Assert.Equal(HttpStatusCode.Created, now.Status);
    }

    [Fact]
    public async Task A_key_beyond_its_length_is_refused()
    {
        var refused = await office.CallAsync(
            HttpMethod.Post,
            await PathAsync(),
            Application(),
            idempotencyKey: new string('k', 201)
        );

        refused.IsProblem(HttpStatusCode.BadRequest, "invalid-idempotency-key");
    }

    [Fact]
    public async Task An_answer_is_forgotten_after_thirty_days_and_not_before()
    {
        var alone = new BackOfficeStage();
        await alone.InitializeAsync();
        try
        {
            var path = $"/api/contractors/{await alone.NewContractorAsync()}/lines";
            var body = BackOfficeStage.Application(alone.NextNumber());
            await alone.CallAsync(HttpMethod.Post, path, body, await alone.NewKeyAsync(), "kept for a month");

            Assert.Equal(1, await LeftAfterAsync(alone, TimeSpan.FromDays(29)));
            Assert.Equal(0, await LeftAfterAsync(alone, TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1)));
        }
        finally
        {
            await alone.DisposeAsync();
        }
    }

    private static async Task<long> LeftAfterAsync(BackOfficeStage alone, TimeSpan time)
    {
        alone.Stage.Clock.MoveForward(time);
        await alone
            .Stage.Services.GetServices<IHostedService>()
            .OfType<ForgottenAnswers>()
            .Single()
            .DoPortionAsync(default);
        return await CountAsync(alone.Stage);
    }

    private static async Task<long> CountAsync(CarrierStage stage)
    {
        await using var command = stage.Database.DataSource.CreateCommand("select count(*) from api_answers");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private object Application() => BackOfficeStage.Application(office.NextNumber());

    private Task<string> KeyAsync() => office.NewKeyAsync(ApiScopes.LinesWrite);

    private async Task<string> PathAsync() => $"/api/contractors/{await office.NewContractorAsync()}/lines";
}
