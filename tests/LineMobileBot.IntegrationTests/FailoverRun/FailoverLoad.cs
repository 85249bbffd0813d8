using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.FailoverRun;

/// <summary>Taps, gifts and usage, side by side until they are told to stop; and what was acknowledged of them.</summary>
internal sealed class FailoverLoad(
    FailoverStage stage,
    IReadOnlyList<FailoverHousehold> households,
    IReadOnlyList<(FailoverHousehold Of, string Confirm)> gifts
)
{
    private const int RecordsOfUpload = 25;
    private const long BytesOfRecord = 1_000;
    private const int Tappers = 4;
    private static readonly TimeSpan BetweenTaps = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenGifts = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan BetweenUploads = TimeSpan.FromMilliseconds(200);
    private volatile bool _stopping;
    private readonly ConcurrentDictionary<PhoneDriver, int> _taps = new();
    private readonly Dictionary<FailoverHousehold, int> _gifts = [];
    private long _lastUploadTicks = Stopwatch.GetTimestamp();
    private int _uploads;

    public int Taps => _taps.Values.Sum();

    public int Gifts => _gifts.Values.Sum();

    /// <summary>Records of uploads that were answered by 200.</summary>
    public int Records => _uploads * RecordsOfUpload;

    /// <summary>How often an upload had to be sent again.</summary>
    public int Repeats { get; private set; }

    public IReadOnlyDictionary<PhoneDriver, int> TapsOf => _taps;

    public IReadOnlyDictionary<FailoverHousehold, int> GiftsOf => _gifts;

    /// <summary>When the last upload was acknowledged.</summary>
    public long LastUploadTicks => Volatile.Read(ref _lastUploadTicks);

    public Task RunAsync() =>
        Task.WhenAll([
            .. Enumerable
                .Range(0, Tappers)
                .Select(tapper => EachAsync(BetweenTaps, i => TapAsync((i * Tappers) + tapper))),
            EachAsync(BetweenGifts, GiveAsync),
            EachAsync(BetweenUploads, UploadAsync),
        ]);

    public void Stop() => _stopping = true;

    private async Task EachAsync(TimeSpan pause, Func<int, Task<bool>> deed)
    {
        using var timer = new PeriodicTimer(pause);
        for (var i = 0; !_stopping && await timer.WaitForNextTickAsync(); i++)
        {
            if (!await deed(i))
            {
                return;
            }
        }
    }

    private async Task<bool> TapAsync(int number)
    {
        var asker = households[number % households.Count].Asker;
        await asker.TypeAsync("データ残量確認");
        _taps.AddOrUpdate(asker, 1, (_, taps) => taps + 1);
        return true;
    }

    private async Task<bool> GiveAsync(int number)
    {
        var (household, confirm) = gifts[number];
        await household.Giver.SendBackAsync(confirm);
        _gifts[household] = _gifts.GetValueOrDefault(household) + 1;
        return number + 1 < gifts.Count;
    }

    /// <summary>As a system of the carrier's: the same records again until they are acknowledged.</summary>
    private async Task<bool> UploadAsync(int number)
    {
        var at = TimeProvider.System.GetUtcNow();
        var records = Enumerable
            .Range(0, RecordsOfUpload)
            .Select(i => new
            {
                recordId = string.Create(CultureInfo.InvariantCulture, $"failover-{number}-{i}"),
                msisdn = households[(number + i) % households.Count].UsingNumber,
                bytes = BytesOfRecord,
                at,
            })
            .ToList();
        while (!await IsAcknowledgedAsync(records))
        {
            Repeats++;
            await Task.Delay(BetweenUploads);
        }

        _uploads++;
        Volatile.Write(ref _lastUploadTicks, Stopwatch.GetTimestamp());
        return true;
    }

    private async Task<bool> IsAcknowledgedAsync(object records)
    {
        try
        {
            using var answer = await stage.Office.CallAsync(HttpMethod.Post, "/api/usage", records);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception lost) when (lost is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
