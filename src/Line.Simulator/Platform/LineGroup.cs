using System.Text.Json.Serialization;

namespace Line.Simulator.Platform;

[JsonConverter(typeof(JsonStringEnumConverter<GroupKind>))]
internal enum GroupKind
{
    [JsonStringEnumMemberName("group")]
    Group,

    /// <summary>A multi-person chat of the older kind: without a name.</summary>
    [JsonStringEnumMemberName("room")]
    Room,
}

/// <summary>A chat of several people that the account was taken into.</summary>
internal sealed class LineGroup(string id, GroupKind kind, string name, Chat chat) : IRecipient
{
    private readonly Lock _gate = new();
    private readonly List<LineUser> _members = [];
    private bool _hasBot = true;

    public string Id { get; } = id;

    public GroupKind Kind { get; } = kind;

    public string Name { get; } = name;

    public Chat Chat { get; } = chat;

    public IReadOnlyList<LineUser> Members
    {
        get
        {
            lock (_gate)
            {
                return [.. _members];
            }
        }
    }

    /// <summary>The account is in it.</summary>
    public bool HasBot
    {
        get
        {
            lock (_gate)
            {
                return _hasBot;
            }
        }
    }

    public int Heads => Members.Count;

    public bool HearsReplies => HasBot;

    public bool Receives(DateTimeOffset now) => HasBot;

    public LineUser? MemberOf(string userId) => Members.FirstOrDefault(member => member.UserId == userId);

    /// <returns>Those who were not in it yet.</returns>
    public IReadOnlyList<LineUser> Add(IEnumerable<LineUser> people)
    {
        lock (_gate)
        {
            var added = people.Except(_members).ToList();
            _members.AddRange(added);
            return added;
        }
    }

    public bool Remove(LineUser member)
    {
        lock (_gate)
        {
            return _members.Remove(member);
        }
    }

    /// <returns>Whether the account was in it.</returns>
    public bool RemoveBot()
    {
        lock (_gate)
        {
            var had = _hasBot;
            _hasBot = false;
            return had;
        }
    }
}
