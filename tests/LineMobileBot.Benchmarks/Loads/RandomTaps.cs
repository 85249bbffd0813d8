using System.Text;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>Users drawn at random who all press the same button.</summary>
internal sealed class RandomTaps(LineUsers users, string data, int seed) : IEventSource
{
    private readonly Random _random = new(seed);
    private readonly byte[] _data = Encoding.UTF8.GetBytes(data);

    public int DataLength => _data.Length;

    public bool TryNext(Span<byte> lineUser, Span<byte> data)
    {
        users[_random.Next(users.Count)].CopyTo(lineUser);
        _data.CopyTo(data);
        return true;
    }
}
