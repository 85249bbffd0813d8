using System.Security.Cryptography;
using System.Text;
using LineMobileBot.Site.Safety;

namespace LineMobileBot.BackOffice;

/// <summary>Hashes a request's body while it is read, whoever reads it, so that an upload of any size is never kept for it.</summary>
internal sealed class HashedBody : IAsyncDisposable
{
    private const string Purpose = "api-body";

    private readonly HttpRequest _request;
    private readonly KeyedHashes _hashes;
    private readonly Stream _body;
    private readonly SHA256 _sha256 = SHA256.Create();
    private readonly CryptoStream _hashing;

    public HashedBody(HttpRequest request, KeyedHashes hashes)
    {
        (_request, _hashes, _body) = (request, hashes, request.Body);
        var prefix = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n");
        _sha256.TransformBlock(prefix, 0, prefix.Length, null, 0);
        _hashing = new CryptoStream(_body, _sha256, CryptoStreamMode.Read, leaveOpen: true);
        request.Body = _hashing;
    }

    /// <summary>The hash, when all has been read that has not been read yet.</summary>
    public async Task<byte[]> ReadToEndAsync(CancellationToken cancellationToken)
    {
        await _hashing.CopyToAsync(Stream.Null, cancellationToken);
        // Keyed: a body may hold an initial password, and a bare hash of it could be guessed at.
        return _hashes.Of(Purpose, Convert.ToHexString(_sha256.Hash!));
    }

    public async ValueTask DisposeAsync()
    {
        _request.Body = _body;
        await _hashing.DisposeAsync();
        _sha256.Dispose();
    }
}
