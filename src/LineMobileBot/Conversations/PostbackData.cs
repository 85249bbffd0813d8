using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace LineMobileBot.Conversations;

/// <summary>
/// What a button sends back: <c>v1/{room}/{step}?name=value&amp;…</c>. The only place that builds or reads such text,
/// so that a button and the room that answers it cannot disagree.
/// </summary>
internal sealed class PostbackData
{
    /// <summary>LINE's limit of a postback's data, in UTF-16 units.</summary>
    public const int MaxLength = 300;

    private const string Version = "v1/";
    private readonly List<KeyValuePair<string, string>> values = [];

    public PostbackData(string room, string step)
    {
        Room = room;
        Step = step;
    }

    public string Room { get; }

    public string Step { get; }

    public PostbackData With(string name, string value)
    {
        values.Add(new(name, value));
        return this;
    }

    public PostbackData With(string name, Guid value) => With(name, value.ToString("N"));

    public string? Text(string name)
    {
        foreach (var (key, value) in values)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    public Guid? Id(string name) => Guid.TryParseExact(Text(name), "N", out var id) ? id : null;

    public override string ToString()
    {
        var text = new StringBuilder(Version).Append(Room).Append('/').Append(Step);
        var separator = '?';
        foreach (var (name, value) in values)
        {
            text.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return text.Length <= MaxLength
            ? text.ToString()
            : throw new InvalidOperationException($"The postback {Room}/{Step} is longer than LINE's {MaxLength}.");
    }

    /// <summary>Old buttons stay in chats for ever: what this version cannot read is answered kindly, never an error.</summary>
    public static bool TryParse(string data, [NotNullWhen(true)] out PostbackData? postback)
    {
        postback = null;
        if (!data.StartsWith(Version, StringComparison.Ordinal) || HoldsNul(data))
        {
            return false;
        }

        var path = data.AsSpan(Version.Length);
        var query = path.IndexOf('?');
        var head = query < 0 ? path : path[..query];
        var slash = head.IndexOf('/');
        if (slash <= 0 || slash == head.Length - 1)
        {
            return false;
        }

        postback = new PostbackData(head[..slash].ToString(), head[(slash + 1)..].ToString());
        if (query >= 0)
        {
            postback.ReadValues(path[(query + 1)..]);
        }

        return true;
    }

    /// <summary>No button of ours sends one, and no query of a room could carry it.</summary>
    private static bool HoldsNul(string data) =>
        data.Contains('\0', StringComparison.Ordinal) || data.Contains("%00", StringComparison.Ordinal);

    private void ReadValues(ReadOnlySpan<char> query)
    {
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            var equals = pair.IndexOf('=');
            if (equals > 0)
            {
                With(pair[..equals].ToString(), Uri.UnescapeDataString(pair[(equals + 1)..].ToString()));
            }
        }
    }
}
