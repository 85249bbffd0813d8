using System.Globalization;
using System.Text;
using System.Text.Json;
using Line.Messaging.Json;

namespace Line.Messaging.Limits;

/// <summary>A value in a request and the way to it. The way is spelt out only where something is wrong.</summary>
internal sealed class Spot
{
    private const int LongestName = 64;

    private readonly Spot? parent;
    private readonly string segment;
    private readonly bool isIndex;
    private readonly bool isPointer;

    private Spot(JsonElement value, Findings findings, Spot? parent, string segment, bool isIndex, bool isPointer)
    {
        Value = value;
        Findings = findings;
        this.parent = parent;
        this.segment = segment;
        this.isIndex = isIndex;
        this.isPointer = isPointer;
    }

    internal JsonElement Value { get; }

    internal Findings Findings { get; }

    internal string? AsText => Value.AsText();

    private string Path =>
        (parent, isPointer, isIndex) switch
        {
            (null, _, _) => segment,
            (_, true, _) => $"{parent.Path}/{segment}",
            (_, _, true) => $"{parent.Path}[{segment}]",
            _ => parent.Path.Length == 0 ? segment : $"{parent.Path}.{segment}",
        };

    /// <summary>The start of properties such as <c>messages[0].text</c>.</summary>
    internal static Spot Root(JsonElement value, Findings findings, string path) =>
        new(value, findings, null, path, isIndex: false, isPointer: false);

    /// <summary>The start of pointers such as <c>/footer/contents/2</c>.</summary>
    internal static Spot PointerRoot(JsonElement value, Findings findings) =>
        new(value, findings, null, "", isIndex: false, isPointer: true);

    /// <summary>A member that is there and not null.</summary>
    internal Spot? Member(string name)
    {
        Span<byte> utf8 = stackalloc byte[LongestName];
        var length = Encoding.UTF8.GetBytes(name, utf8);
        return Value.Member(utf8[..length]) is { ValueKind: not JsonValueKind.Null } value ? At(name, value) : null;
    }

    internal IReadOnlyList<Spot>? Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var items = new List<Spot>(Value.GetArrayLength());
        foreach (var item in Value.EnumerateArray())
        {
            var index = items.Count.ToString(CultureInfo.InvariantCulture);
            items.Add(new Spot(item, Findings, this, index, isIndex: true, isPointer));
        }

        return items;
    }

    internal Spot At(string name, JsonElement value) => new(value, Findings, this, name, isIndex: false, isPointer);

    internal void Fail(string message) => Findings.Add(isPointer && parent is null ? "/" : Path, message);

    internal void FailMember(string name, string message) => At(name, default).Fail(message);
}
