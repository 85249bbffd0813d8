using System.Buffers;

namespace Line.Simulator.Browser;

/// <summary>
/// Finds the tags of an HTML document in their order, passing over comments, scripts and styles. Enough to see links and
/// forms; it builds no tree and corrects nothing.
/// </summary>
internal sealed class HtmlTagReader(string html)
{
    private const string Comment = "<!--";
    private const string CommentEnd = "-->";

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> UnquotedEnd = SearchValues.Create(" \t\r\n\f>");
    private static readonly string[] TextOnly = ["script", "style", "textarea", "title", "xmp"];

    private int _position;

    public static IEnumerable<HtmlTag> Read(string html)
    {
        var reader = new HtmlTagReader(html);
        while (reader.Next() is { } tag)
        {
            yield return tag;
            reader.PassTextOf(tag);
        }
    }

    private HtmlTag? Next()
    {
        while ((_position = IndexOf('<', _position)) < html.Length)
        {
            if (StartsWith(Comment))
            {
                _position = After(CommentEnd, _position + Comment.Length);
            }
            else if (IsTagAt(_position + 1))
            {
                return ReadTag();
            }
            else
            {
                _position++;
            }
        }

        return null;
    }

    private bool IsTagAt(int index)
    {
        var name = index < html.Length && html[index] == '/' ? index + 1 : index;
        return name < html.Length && char.IsAsciiLetter(html[name]);
    }

    private HtmlTag ReadTag()
    {
        var start = _position++;
        var isEnd = html[_position] == '/';
        _position += isEnd ? 1 : 0;
        var name = TakeUntil(NameEnd).ToLowerInvariant();
        var attributes = new List<HtmlAttribute>();
        while (PassSpace() && html[_position] != '>')
        {
            attributes.Add(ReadAttribute());
        }

        _position = Math.Min(_position + 1, html.Length);
        return new HtmlTag(name, isEnd, attributes, start, _position);
    }

    private HtmlAttribute ReadAttribute()
    {
        var first = _position;
        var name = TakeUntil(AttributeNameEnd).ToLowerInvariant();
        if (_position == first)
        {
            // An equals sign without a name belongs to the name.
            name = html[_position++].ToString();
        }

        return PassSpace() && html[_position] == '=' ? ReadValue(name) : new HtmlAttribute(name, "", _position);
    }

    private HtmlAttribute ReadValue(string name)
    {
        _position++;
        if (!PassSpace(slashes: false))
        {
            return new HtmlAttribute(name, "", _position);
        }

        if (html[_position] is not ('"' or '\''))
        {
            var unquoted = _position;
            return new HtmlAttribute(name, TakeUntil(UnquotedEnd), unquoted);
        }

        var quote = html[_position++];
        var start = _position;
        var end = IndexOf(quote, start);
        _position = Math.Min(end + 1, html.Length);
        return new HtmlAttribute(name, html[start..end], start);
    }

    private void PassTextOf(HtmlTag tag)
    {
        if (!tag.IsEnd && TextOnly.Contains(tag.Name, StringComparer.Ordinal))
        {
            var end = html.IndexOf("</" + tag.Name, _position, StringComparison.OrdinalIgnoreCase);
            _position = end < 0 ? html.Length : end;
        }
    }

    /// <returns>Whether something follows.</returns>
    private bool PassSpace(bool slashes = true)
    {
        while (_position < html.Length && (char.IsWhiteSpace(html[_position]) || (slashes && html[_position] == '/')))
        {
            _position++;
        }

        return _position < html.Length;
    }

    private string TakeUntil(SearchValues<char> ends)
    {
        var length = html.AsSpan(_position).IndexOfAny(ends);
        var start = _position;
        _position = length < 0 ? html.Length : _position + length;
        return html[start.._position];
    }

    private bool StartsWith(string text) => string.CompareOrdinal(html, _position, text, 0, text.Length) == 0;

    private int IndexOf(char character, int from)
    {
        var index = html.IndexOf(character, from);
        return index < 0 ? html.Length : index;
    }

    private int After(string text, int from)
    {
        var index = html.IndexOf(text, Math.Min(from, html.Length), StringComparison.Ordinal);
        return index < 0 ? html.Length : index + text.Length;
    }
}
