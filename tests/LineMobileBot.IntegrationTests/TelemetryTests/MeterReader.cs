using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LineMobileBot.Infrastructure.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.TelemetryTests;

/// <summary>Hears what one bot counts, and none of the others that run beside it.</summary>
internal sealed class MeterReader : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, (long Times, double Sum, double Last)> _heard = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentBag<string> _instruments = [];

    public MeterReader(IServiceProvider bot)
    {
        var itsMeters = bot.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == BotMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, itsMeters))
            {
                _instruments.Add(instrument.Name);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyCollection<string> Instruments => _instruments;

    /// <summary>All that was heard, by <c>name tag=value…</c>.</summary>
    public IReadOnlyCollection<string> Series => [.. _heard.Keys];

    /// <summary>The sum of a series such as <c>linemobilebot.events outcome=new</c>.</summary>
    public double SumOf(string series) => _heard.TryGetValue(series, out var heard) ? heard.Sum : 0;

    public long TimesOf(string series) => _heard.TryGetValue(series, out var heard) ? heard.Times : 0;

    /// <summary>What a gauge shows at this moment; null when it shows nothing.</summary>
    public double? Now(string gauge)
    {
        _heard.TryRemove(gauge, out _);
        _listener.RecordObservableInstruments();
        return _heard.TryGetValue(gauge, out var heard) ? heard.Last : null;
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = instrument.Name;
        foreach (var (name, word) in tags)
        {
            series += $" {name}={word}";
        }

        _heard.AddOrUpdate(
            series,
            _ => (1, value, value),
            (_, before) => (before.Times + 1, before.Sum + value, value)
        );
    }
}
