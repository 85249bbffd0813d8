namespace Line.Simulator.Inspector;

/// <summary>Passes everything on and keeps the first bytes of it.</summary>
internal sealed class ListeningStream(Stream inner) : Stream
{
    private const int Kept = 64 * 1024;

    private readonly MemoryStream _heard = new();
    private long _length;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public CapturedBody Heard(string? contentType) => new(_heard.ToArray(), _length, contentType);

    /// <summary>What is refused at the door nobody has read; the page shows it all the same.</summary>
    public async Task HearOutAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        try
        {
            while (_heard.Length < Kept && await ReadAsync(buffer, cancellationToken) > 0)
            {
                // Heard is all it is to be.
            }
        }
        catch (IOException)
        {
            // The bot went away meanwhile; its answer is on the line already.
        }
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        Hear(buffer.AsSpan(offset, inner.Read(buffer, offset, count)));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Hear(buffer.Span[..read]);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Hear(buffer.AsSpan(offset, count));
        inner.Write(buffer, offset, count);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Hear(buffer.Span);
        return inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private int Hear(ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        var room = Kept - (int)_heard.Length;
        if (room > 0)
        {
            _heard.Write(bytes[..Math.Min(room, bytes.Length)]);
        }

        return bytes.Length;
    }
}
