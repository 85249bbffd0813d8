using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Line.Simulator.Platform;

internal sealed partial class LineUsers(Identifiers identifiers, ChangeFeed feed, SimulatorOptions options)
{
    public const string DefaultLanguage = "ja";

    private readonly ConcurrentDictionary<string, LineUser> _byId = new(StringComparer.Ordinal);
    private readonly Lock _orderGate = new();
    private readonly List<LineUser> _inOrder = [];

    public IReadOnlyList<LineUser> All
    {
        get
        {
            lock (_orderGate)
            {
                return [.. _inOrder];
            }
        }
    }

    public IReadOnlyList<LineUser> Friends => [.. All.Where(user => user.Friendship == Friendship.Friend)];

    public static bool IsWellFormed(string? userId) => userId is not null && UserIdForm().IsMatch(userId);

    public bool TryGet(string userId, [NotNullWhen(true)] out LineUser? user) => _byId.TryGetValue(userId, out user);

    /// <summary>Asking twice for the same id gives the same user, so that fixed demo users survive a restart.</summary>
    public (LineUser User, bool IsNew) GetOrAdd(string? userId, string displayName, string? language)
    {
        var id = userId ?? identifiers.NewUserId();
        var candidate = new LineUser(
            id,
            displayName,
            language ?? DefaultLanguage,
            new Chat(id, options.ChatLength, feed)
        );
        var user = _byId.GetOrAdd(id, candidate);
        var isNew = ReferenceEquals(user, candidate);
        if (isNew)
        {
            lock (_orderGate)
            {
                _inOrder.Add(user);
            }

            feed.Publish(new UserChanged(user.View));
        }

        return (user, isNew);
    }

    [GeneratedRegex("^U[0-9a-f]{32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserIdForm();
}
