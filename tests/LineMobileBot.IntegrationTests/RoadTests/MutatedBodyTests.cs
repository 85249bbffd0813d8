using System.Globalization;
using System.Net;
using System.Text;
using LineMobileBot.Tests.MessagingTests;

namespace LineMobileBot.IntegrationTests.RoadTests;

public sealed class MutatedBodyTests(RoadFixture fixture) : IClassFixture<RoadFixture>
{
    private const int Mutations = 10_000;
    private const int AtATime = 32;
    private const int People = 50;
    private const int Seed = 20261122;

    private readonly Road _road = fixture.Road;

    [Fact]
    public async Task Ten_thousand_mutated_bodies_never_give_a_5xx_and_leave_nothing_parked()
    {
        var random = new Random(Seed);
        var bodies = Enumerable.Range(0, Mutations).Select(round => NewBody(round, random)).ToList();
        var statuses = new HttpStatusCode[Mutations];

        await Parallel.ForAsync(
            0,
            Mutations,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime },
            async (round, _) => statuses[round] = await Road.PostAsync(_road.Stage.Bot, bodies[round])
        );

        for (var round = 0; round < Mutations; round++)
        {
            Assert.True(
                statuses[round] is HttpStatusCode.OK or HttpStatusCode.BadRequest,
                $"Round {round} of seed {Seed}: {statuses[round]}\n{Convert.ToBase64String(bodies[round])}"
            );
        }

        Assert.InRange(statuses.Count(status => status == HttpStatusCode.OK), 1_000, Mutations - 1_000);
        await _road.SettlesAsync();
        await _road.NothingIsParkedAsync();
    }

    private static byte[] NewBody(int round, Random random)
    {
        var samples = WebhookSamples.Events.Values.Concat(
            WebhookSamples.Contents.Values.Select(WebhookSamples.MessageEvent)
        );
        var events = random
            .GetItems(samples.ToArray(), random.Next(1, 4))
            .Select((sample, index) => Personal(sample, round * 10 + index, random));
        return WebhookMutations.Mutate(RoadEvents.Body(events), random);
    }

    /// <summary>Events with one id would be one event, and people with one id one person.</summary>
    private static string Personal(string sample, int number, Random random) =>
        new StringBuilder(sample)
            .Replace(WebhookSamples.EventId, string.Create(CultureInfo.InvariantCulture, $"01MUTATED{number:D17}"))
            .Replace(
                WebhookSamples.UserId,
                string.Create(CultureInfo.InvariantCulture, $"U{random.Next(People) + 0x4000:x32}")
            )
            .ToString();
}
