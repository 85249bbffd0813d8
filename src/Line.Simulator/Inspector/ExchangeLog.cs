namespace Line.Simulator.Inspector;

/// <summary>The last exchanges: so many, and so many bytes, that a long run does not fill the memory.</summary>
internal sealed class ExchangeLog
{
    public const int Kept = 500;
    public const int KeptBytes = 16 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly LinkedList<Exchange> _exchanges = [];
    private TaskCompletionSource _added = NewSignal();
    private long _number;
    private long _bytes;

    public void Add(Exchange exchange)
    {
        TaskCompletionSource added;
        lock (_gate)
        {
            _exchanges.AddLast(exchange with { Number = ++_number });
            _bytes += exchange.Size;
            while (_exchanges.Count > Kept || _bytes > KeptBytes)
            {
                _bytes -= _exchanges.First!.Value.Size;
                _exchanges.RemoveFirst();
            }

            added = _added;
            _added = NewSignal();
        }

        added.SetResult();
    }

    public void Clear()
    {
        lock (_gate)
        {
            _exchanges.Clear();
            _bytes = 0;
        }
    }

    /// <summary>The exchanges after that number, oldest first; waits for one when there is none yet.</summary>
    public async Task<IReadOnlyList<Exchange>> AfterAsync(
        long number,
        TimeSpan wait,
        CancellationToken cancellationToken
    )
    {
        var (found, added) = Read(number);
        if (found.Count > 0 || wait <= TimeSpan.Zero)
        {
            return found;
        }

        await Task.WhenAny(added, Task.Delay(wait, cancellationToken));
        return Read(number).Found;
    }

    private (List<Exchange> Found, Task Added) Read(long number)
    {
        lock (_gate)
        {
            return ([.. _exchanges.Where(exchange => exchange.Number > number)], _added.Task);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
