using System.Text.RegularExpressions;

namespace Line.Simulator.Platform;

/// <summary>The names under which a month's messages are counted together.</summary>
internal sealed partial class AggregationUnits
{
    private const int MostInAMonth = 1000;

    private readonly Lock _gate = new();
    private readonly List<string> _names = [];
    private (int Year, int Month) _month;

    public static bool IsWellFormed(string name) => NameForm().IsMatch(name);

    public IReadOnlyList<string> NamesAt(DateTimeOffset now)
    {
        lock (_gate)
        {
            TurnTo(now);
            return [.. _names];
        }
    }

    /// <returns>False: it would be one too many in this month.</returns>
    public bool TryUse(string name, DateTimeOffset now)
    {
        lock (_gate)
        {
            TurnTo(now);
            if (_names.Contains(name, StringComparer.Ordinal))
            {
                return true;
            }

            if (_names.Count >= MostInAMonth)
            {
                return false;
            }

            _names.Add(name);
            return true;
        }
    }

    private void TurnTo(DateTimeOffset now)
    {
        var today = JapanDate.Of(now);
        if (_month != (today.Year, today.Month))
        {
            _month = (today.Year, today.Month);
            _names.Clear();
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_]{1,30}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameForm();
}
