using System.Threading.Channels;

namespace LineMobileBot.Webhook;

/// <summary>
/// What arrives at a step in company is taken together, since a set's statements cost the same for one event as for ten.
/// Who comes alone never waits; who comes in company waits until nobody else comes, a crowd is there, or time is up.
/// </summary>
internal sealed class Company<T>(ChannelReader<T> reader, CompanyOptions company, int mostWaiting)
{
    private bool inCompany;

    /// <summary>Adds what has arrived to <paramref name="waiting"/>, which may hold some already.</summary>
    public async Task GatherAsync(List<T> waiting, CancellationToken stoppingToken)
    {
        Take(waiting);
        var quiets = inCompany ? (int)(company.Gather / company.Quiet) : 0;
        while (quiets-- > 0 && waiting.Count < company.Crowd && !stoppingToken.IsCancellationRequested)
        {
            var before = waiting.Count;
            await Task.WhenAny(Task.Delay(company.Quiet, stoppingToken));
            Take(waiting);
            if (waiting.Count == before)
            {
                break;
            }
        }

        inCompany = waiting.Count > 1;
    }

    private void Take(List<T> waiting)
    {
        while (waiting.Count < mostWaiting && reader.TryRead(out var arrived))
        {
            waiting.Add(arrived);
        }
    }
}
