using Line.Messaging.Webhook;

namespace LineMobileBot.Tests.MessagingTests;

public class WebhookMutationTests
{
    private const int Mutations = 10_000;
    private const int Seed = 20261122;

    [Fact]
    public void Ten_thousand_mutated_bodies_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(Seed);
        var bodies = WebhookSamples
            .Events.Values.Concat(WebhookSamples.Contents.Values.Select(WebhookSamples.MessageEvent))
            .Chunk(3)
            .Select(events => WebhookSamples.Body(events))
            .ToArray();
        int read = 0,
            refused = 0;

        for (var round = 0; round < Mutations; round++)
        {
            var body = WebhookMutations.Mutate(bodies[random.Next(bodies.Length)], random);
            try
            {
                read += Visit(WebhookParser.Parse(body));
            }
            catch (WebhookFormatException)
            {
                refused++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"Round {round} of seed {Seed}: {exception}\n{Convert.ToBase64String(body)}");
            }
        }

        Assert.InRange(read, 1_000, Mutations);
        Assert.InRange(refused, 1_000, Mutations);
    }

    private static int Visit(WebhookRequest request)
    {
        foreach (var parsed in request.Events)
        {
            Assert.NotNull(parsed.ToString());
            Assert.False(parsed.RawUtf8.IsEmpty);
        }

        return 1;
    }
}
