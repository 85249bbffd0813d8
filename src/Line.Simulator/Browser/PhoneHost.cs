using System.Globalization;

namespace Line.Simulator.Browser;

/// <summary>
/// The host under which one phone's browser shows one site: <c>u0123…-2.localhost</c>. Browsers find all of
/// <c>*.localhost</c> on this computer and keep such hosts apart as they keep sites apart.
/// </summary>
internal readonly record struct PhoneHost(string UserId, int Number)
{
    private const string Suffix = ".localhost";

    public static PhoneHost? Read(string host)
    {
        var dash = host.IndexOf('-', StringComparison.Ordinal);
        if (dash < 1 || !host.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Browsers write hosts small; a user id begins with a capital U.
        var userId = "U" + host[1..dash].ToLowerInvariant();
        return int.TryParse(
            host.AsSpan(dash + 1, host.Length - Suffix.Length - dash - 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? new PhoneHost(userId, number)
            : null;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{UserId.ToLowerInvariant()}-{Number}{Suffix}");
}
