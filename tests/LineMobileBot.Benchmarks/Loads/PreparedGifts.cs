using System.Text;
using LineMobileBot.Benchmarks.Databases;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>Each giver confirms what was quoted, one quote after another, each once.</summary>
internal sealed class PreparedGifts(GiftQuotes quotes, LineUsers users) : IEventSource
{
    private const string Confirms = "v1/data-gift/confirm?gift=";
    private const int IdLength = 32;

    private int _number;

    public int DataLength => Confirms.Length + IdLength;

    public bool TryNext(Span<byte> lineUser, Span<byte> data)
    {
        if (_number == quotes.Count)
        {
            return false;
        }
        _number++;
        users[quotes.GiverOf(_number) - 1].CopyTo(lineUser);
        Encoding.UTF8.GetBytes(Confirms, data);
        Encoding.UTF8.GetBytes(quotes.IdOf(_number), data[Confirms.Length..]);
        return true;
    }
}
