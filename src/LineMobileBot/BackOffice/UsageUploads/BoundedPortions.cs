namespace LineMobileBot.BackOffice.UsageUploads;

/// <summary>Reads on, but no further than so many bytes within one portion of the body: what never ends must not fill memory.</summary>
internal sealed class BoundedPortions(Stream body, int mostBytes) : Stream
{
    private static readonly byte[] Blanks = [.. " \t\r\n"u8];

    private int _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first byte that is no blank; zero while there is none.</summary>
    public byte First { get; private set; }

    /// <summary>A portion has ended, and another begins.</summary>
    public void BeginNext() => _read = 0;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        _read += read;
        if (First == 0)
        {
            First = buffer.Span[..read].TrimStart(Blanks) is [var first, ..] ? first : First;
        }

        return _read <= mostBytes ? read : throw new BadHttpRequestException("A portion of the body has no end.");
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
