namespace LineMobileBot.BackOffice;

/// <summary>Holds an answer until it may be given: in memory while it is short, in a temporary file when it is long.</summary>
internal sealed class AnswerBuffer : Stream
{
    private const int MostInMemoryBytes = 256 * 1024;

    private Stream _content = new MemoryStream();

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => true;
    public override long Length => _content.Length;

    public override long Position
    {
        get => _content.Position;
        set => _content.Position = value;
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (_content is MemoryStream && _content.Length + buffer.Length > MostInMemoryBytes)
        {
            await MoveToFileAsync(cancellationToken);
        }

        await _content.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => _content.Write(buffer, offset, count);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _content.ReadAsync(buffer, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => _content.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => _content.Seek(offset, origin);

    public override void SetLength(long value) => _content.SetLength(value);

    public override void Flush() => _content.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task MoveToFileAsync(CancellationToken cancellationToken)
    {
        await using var inMemory = _content;
        _content = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Options());
        inMemory.Position = 0;
        await inMemory.CopyToAsync(_content, cancellationToken);
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            // An answer is for its caller alone.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
