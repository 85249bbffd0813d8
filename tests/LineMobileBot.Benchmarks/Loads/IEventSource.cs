namespace LineMobileBot.Benchmarks.Loads;

/// <summary>Who presses which button next.</summary>
internal interface IEventSource
{
    /// <summary>Length of the button's postback data; the same for all, so that a request is written over in place.</summary>
    int DataLength { get; }

    /// <summary>Writes the next user and postback data; false when there is nothing left to press.</summary>
    bool TryNext(Span<byte> lineUser, Span<byte> data);
}
