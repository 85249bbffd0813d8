using System.Globalization;
using System.Text;

namespace Line.Simulator.Webhooks;

/// <summary>A delivery that failed, as LINE's console lists it: the time is Japan's.</summary>
internal sealed record WebhookError(DateTimeOffset At, string Reason, string Detail, int? StatusCode);

/// <summary>Which deliveries failed, and why. Tests of the endpoint do not count.</summary>
internal sealed class WebhookErrors
{
    private const int Kept = 10_000;
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    private readonly Lock _gate = new();
    private readonly Queue<WebhookError> _errors = new();

    public IReadOnlyList<WebhookError> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _errors];
            }
        }
    }

    public void Add(WebhookOutcome outcome, DateTimeOffset at)
    {
        var error = new WebhookError(
            at.ToOffset(Japan),
            outcome.Reason.ToLowerInvariant(),
            outcome.Detail,
            outcome.StatusCode == 0 ? null : outcome.StatusCode
        );
        lock (_gate)
        {
            _errors.Enqueue(error);
            if (_errors.Count > Kept)
            {
                _errors.Dequeue();
            }
        }
    }

    /// <summary>The file that the console lets one download.</summary>
    public string ToTsv()
    {
        var tsv = new StringBuilder("time\treason\tdetail\tstatus\n");
        foreach (var error in All)
        {
            tsv.Append(
                CultureInfo.InvariantCulture,
                $"{error.At:yyyy-MM-dd HH:mm:ss}\t{error.Reason}\t{error.Detail}\t"
            );
            tsv.Append(CultureInfo.InvariantCulture, $"{error.StatusCode}\n");
        }

        return tsv.ToString();
    }
}
