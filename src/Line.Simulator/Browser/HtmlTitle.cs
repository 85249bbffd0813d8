using System.Net;
using System.Text;

namespace Line.Simulator.Browser;

/// <summary>What a page calls itself.</summary>
internal static class HtmlTitle
{
    private const string Title = "title";

    /// <param name="html">Each byte a character; the title is read as UTF-8.</param>
    public static string Of(string html)
    {
        var start = HtmlTagReader.Read(html).FirstOrDefault(tag => tag is { Name: Title, IsEnd: false });
        if (start is null)
        {
            return "";
        }

        var end = html.IndexOf("</" + Title, start.End, StringComparison.OrdinalIgnoreCase);
        var raw = end < 0 ? "" : html[start.End..end];
        return WebUtility.HtmlDecode(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(raw))).Trim();
    }
}
