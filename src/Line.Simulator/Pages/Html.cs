using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Line.Simulator.Pages;

/// <summary>A piece of HTML. What is put into its holes is encoded, unless it is HTML itself.</summary>
internal sealed record Html(string Text)
{
    public static Html Nothing { get; } = new("");

    public static Html Of(HtmlHoles markup) => new(markup.ToString());

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));
}

[InterpolatedStringHandler]
internal readonly struct HtmlHoles
{
    // Readable Japanese instead of a number for every character.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text;

    // The compiler counts the holes too; nothing is made of it.
    public HtmlHoles(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength);

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(Html html) => _text.Append(html.Text);

    public override string ToString() => _text.ToString();
}
