namespace LineMobileBot.Benchmarks.Loads;

/// <summary>One small counter for each event of a run. One thread writes; others read when it is at rest.</summary>
internal sealed class CountPerEvent
{
    private const int FirstCapacity = 1 << 20;

    private byte[] _counts = new byte[FirstCapacity];

    public int this[int number] => number < _counts.Length ? _counts[number] : 0;

    public void Increment(int number)
    {
        if (number >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(number + 1, _counts.Length * 2));
        }
        if (_counts[number] < byte.MaxValue)
        {
            _counts[number]++;
        }
    }
}
