using System.Net;

namespace Line.Simulator.Browser;

/// <summary>An attribute as it stands in the text.</summary>
/// <param name="Start">Where its value begins, without the quotes.</param>
internal readonly record struct HtmlAttribute(string Name, string RawValue, int Start)
{
    public string Value => WebUtility.HtmlDecode(RawValue);
}

/// <summary>One tag of a document.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="End">Where the text behind it begins.</param>
internal sealed record HtmlTag(string Name, bool IsEnd, IReadOnlyList<HtmlAttribute> Attributes, int Start, int End)
{
    public bool Has(string attribute) => Attributes.Any(candidate => candidate.Name == attribute);

    public string? this[string attribute] =>
        Attributes.Where(candidate => candidate.Name == attribute).Select(found => found.Value).FirstOrDefault();
}
