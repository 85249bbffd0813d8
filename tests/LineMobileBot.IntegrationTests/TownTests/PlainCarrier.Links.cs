namespace LineMobileBot.IntegrationTests.TownTests;

internal sealed partial class PlainCarrier
{
    private const int MostLinesOfAccount = 5;
    private static readonly TimeSpan ShortWindow = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongWindow = TimeSpan.FromHours(24);
    private readonly Dictionary<string, List<DateTimeOffset>> _wrongCodes = [];

    /// <summary>Types a code that no line has.</summary>
    public string[] TypeWrongCode(string account)
    {
        if (LockedUntil(account) is { } until)
        {
            return [$"LockedUntil {until:O}"];
        }

        if (!_wrongCodes.TryGetValue(account, out var wrong))
        {
            _wrongCodes[account] = wrong = [];
        }

        wrong.Add(Now);
        return ["WrongCode"];
    }

    /// <summary>Types the line's code.</summary>
    public string[] Link(PlainLine line, string account)
    {
        if (LockedUntil(account) is { } until)
        {
            return [$"LockedUntil {until:O}"];
        }

        if (line.HasEnded)
        {
            // Whether the end was settled already is nobody's business: the code is wrong, or its line cannot be linked.
            return ["WrongCode", "LineNotLinkable"];
        }

        if (line.User == account)
        {
            return ["already linked"];
        }

        string[] obstacles =
        [
            .. Now < line.LinksOpenFrom ? (string[])[$"NotOpenYet {line.LinksOpenFrom:O}"] : [],
            .. line.User is null ? [] : (string[])["LinkedElsewhere"],
            .. _lines.Count(other => other.User == account) < MostLinesOfAccount ? [] : (string[])["TooManyCodes"],
        ];
        if (obstacles.Length > 0)
        {
            return obstacles;
        }

        line.User = account;
        return ["linked"];
    }

    /// <summary>Its unclaimed gift links are void, and their data is plan data again.</summary>
    public string[] Unlink(PlainLine line, string account)
    {
        if (line.User != account)
        {
            return ["NotLinked"];
        }

        line.User = null;
        var open = _held.Where(gift => gift.Giver == line && gift.Held!.Left > 0).ToList();
        open.ForEach(GiveBack);
        return [$"unlinked, {open.Count} voided"];
    }

    public string[] Reissue(PlainLine line, bool unlink)
    {
        if (line.State == PlainState.Applied || line.HasEnded)
        {
            return ["NoCode"];
        }

        if (unlink && line.User is { } user)
        {
            Unlink(line, user);
        }

        return ["reissued"];
    }

    /// <summary>Five wrong codes in fifteen minutes, or ten in a day.</summary>
    private DateTimeOffset? LockedUntil(string account)
    {
        if (!_wrongCodes.TryGetValue(account, out var wrong))
        {
            return null;
        }

        DateTimeOffset?[] ends =
        [
            wrong.Count >= 5 && wrong[^1] - wrong[^5] < ShortWindow ? wrong[^5] + ShortWindow : null,
            wrong.Count >= 10 && wrong[^1] - wrong[^10] < LongWindow ? wrong[^1] + LongWindow : null,
        ];
        return ends.Max() is { } until && Now < until ? until : null;
    }
}
