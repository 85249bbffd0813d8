using System.Security.Cryptography;
using System.Text;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>LINE user ids of the load: <c>U</c> and 32 hexadecimal digits, spread as LINE's are, the same in every run.</summary>
internal sealed class LineUsers(int count)
{
    public const int IdLength = 33;

    private readonly byte[] _ids = [.. Enumerable.Range(1, count).SelectMany(Id)];

    public int Count { get; } = count;

    /// <summary>The same in SQL, for the user number <c>n</c>, counted from 1.</summary>
    public const string IdInSql = "'U' || left(encode(sha256(('bench-' || n)::bytea), 'hex'), 32)";

    public ReadOnlySpan<byte> this[int index] => _ids.AsSpan(index * IdLength, IdLength);

    private static byte[] Id(int number)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"bench-{number}"));
        return Encoding.UTF8.GetBytes($"U{Convert.ToHexStringLower(digest)[..(IdLength - 1)]}");
    }
}
