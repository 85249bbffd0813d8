using System.Text.Json;

namespace Line.Simulator.Platform;

/// <summary>Keeps the platform in a file: written a moment after changes and at the end, read at the start.</summary>
internal sealed class StateFile(PlatformSnapshot snapshot, ChangeFeed feed, SimulatorOptions options, TimeProvider time)
    : IHostedService,
        IDisposable
{
    // Changes come in bursts; one write after each burst is enough.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _changed = new(0, 1);
    private readonly CancellationTokenSource _stopping = new();
    private Task _saving = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.StateFile is not { } path)
        {
            return;
        }

        await LoadAsync(path, cancellationToken);
        feed.Changed += NoteChange;
        _saving = SaveOnChangesAsync(path);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (options.StateFile is not { } path)
        {
            return;
        }

        feed.Changed -= NoteChange;
        await _stopping.CancelAsync();
        await _saving;
        await SaveAsync(path, cancellationToken);
    }

    public void Dispose()
    {
        _changed.Dispose();
        _stopping.Dispose();
    }

    private void NoteChange(object? sender, EventArgs e)
    {
        try
        {
            _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // A write is due already.
        }
    }

    private async Task SaveOnChangesAsync(string path)
    {
        try
        {
            while (true)
            {
                await _changed.WaitAsync(_stopping.Token);
                await Task.Delay(Pause, time, _stopping.Token);
                await SaveAsync(path, _stopping.Token);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // StopAsync writes the last state.
        }
    }

    private async Task LoadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            await using var file = File.OpenRead(path);
            var state = await JsonSerializer.DeserializeAsync(
                file,
                SimulatorJson.Default.SavedState,
                cancellationToken
            );
            snapshot.Restore(state ?? throw new JsonException("The file holds null."));
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"The state file {path} cannot be read; move it away to start afresh.",
                exception
            );
        }
    }

    private async Task SaveAsync(string path, CancellationToken cancellationToken)
    {
        // Beside and then over: whoever kills us half-way leaves the last good state.
        var draft = path + ".new";
        await using (var file = File.Create(draft))
        {
            await JsonSerializer.SerializeAsync(
                file,
                snapshot.Take(),
                SimulatorJson.Default.SavedState,
                cancellationToken
            );
        }

        File.Move(draft, path, overwrite: true);
    }
}
