namespace Line.Simulator.Platform;

/// <summary>A LINE user and how they stand to the official account.</summary>
internal sealed class LineUser(string userId, string displayName, string language, Chat chat) : IRecipient
{
    // LINE lets an account push to a non-friend who wrote to it in the last seven days.
    private static readonly TimeSpan WrittenToWindow = TimeSpan.FromDays(7);

    private readonly Lock _gate = new();
    private Friendship _friendship;
    private DateTimeOffset? _lastWroteAt;

    public string UserId { get; } = userId;

    public string DisplayName { get; } = displayName;

    public string Language { get; } = language;

    public Chat Chat { get; } = chat;

    public int Heads => 1;

    public bool HearsReplies => Friendship != Friendship.Blocked;

    public LoadingAnimation Loading { get; } = new();

    public Friendship Friendship
    {
        get
        {
            lock (_gate)
            {
                return _friendship;
            }
        }
    }

    public DateTimeOffset? LastWroteAt
    {
        get
        {
            lock (_gate)
            {
                return _lastWroteAt;
            }
        }
    }

    public UserView View
    {
        get
        {
            var friendship = Friendship;
            return new UserView(
                UserId,
                DisplayName,
                Language,
                friendship == Friendship.Friend,
                friendship == Friendship.Blocked
            );
        }
    }

    /// <returns>What the friendship was before.</returns>
    public Friendship Become(Friendship friendship)
    {
        lock (_gate)
        {
            var before = _friendship;
            _friendship = friendship;
            return before;
        }
    }

    public void Wrote(DateTimeOffset now)
    {
        lock (_gate)
        {
            _lastWroteAt = now;
        }
    }

    public bool Receives(DateTimeOffset now)
    {
        lock (_gate)
        {
            return _friendship switch
            {
                Friendship.Friend => true,
                Friendship.None => now - _lastWroteAt <= WrittenToWindow,
                _ => false,
            };
        }
    }

    public void Restore(Friendship friendship, DateTimeOffset? lastWroteAt)
    {
        lock (_gate)
        {
            _friendship = friendship;
            _lastWroteAt = lastWroteAt;
        }
    }
}

/// <summary>A user as the remote control and the page see them.</summary>
internal sealed record UserView(string UserId, string DisplayName, string Language, bool IsFriend, bool IsBlocked);
