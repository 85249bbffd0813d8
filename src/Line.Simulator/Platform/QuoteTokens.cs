namespace Line.Simulator.Platform;

/// <summary>Which message each quote token stands for. Nobody quotes what is long gone, so the last ones are enough.</summary>
internal sealed class QuoteTokens(Identifiers identifiers)
{
    private const int Kept = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _messageIds = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public string Issue(string messageId)
    {
        var token = identifiers.NewQuoteToken();
        lock (_gate)
        {
            _messageIds.Add(token, messageId);
            _order.Enqueue(token);
            if (_order.Count > Kept)
            {
                _messageIds.Remove(_order.Dequeue());
            }
        }

        return token;
    }

    public string? MessageOf(string token)
    {
        lock (_gate)
        {
            return _messageIds.GetValueOrDefault(token);
        }
    }
}
