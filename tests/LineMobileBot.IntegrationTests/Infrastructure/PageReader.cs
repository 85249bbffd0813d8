using System.Net;
using System.Text;
using Line.Simulator.Browser;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>Reads the words, links and forms of a page out of its tags. It knows no styles and runs no scripts.</summary>
internal sealed class PageReader
{
    private static readonly string[] Unseen = ["script", "style", "title"];
    private static readonly string[] Unsent = ["submit", "button", "reset", "image", "file"];
    private static readonly string[] Ticked = ["checkbox", "radio"];

    private readonly string _html;
    private readonly StringBuilder _words = new();
    private readonly List<PageForm> _forms = [];
    private readonly List<PageLink> _links = [];
    private PageForm? _form;
    private string? _select;

    public PageReader(string html)
    {
        _html = html;
        var (end, seen) = (0, true);
        foreach (var tag in HtmlTagReader.Read(html))
        {
            AddWords(seen ? html[end..tag.Start] : "");
            Take(tag);
            (end, seen) = (tag.End, tag.IsEnd || !Unseen.Contains(tag.Name, StringComparer.Ordinal));
        }

        AddWords(html[end..]);
    }

    public string Words => _words.ToString();

    public IReadOnlyList<PageForm> Forms => _forms;

    public IReadOnlyList<PageLink> Links => _links;

    private void AddWords(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _words.AppendLine(WebUtility.HtmlDecode(text.Trim()));
        }
    }

    private void Take(HtmlTag tag)
    {
        switch (tag)
        {
            case { Name: "form", IsEnd: false }:
                _form = new PageForm(tag["action"] ?? "", tag["method"]?.ToUpperInvariant() ?? "GET");
                _forms.Add(_form);
                break;
            case { Name: "form", IsEnd: true }:
                _form = null;
                break;
            case { Name: "a", IsEnd: false } when tag["href"] is { } href:
                _links.Add(new PageLink(WordsUpTo("</a", tag), href));
                break;
            case { IsEnd: false } when _form is { } form:
                TakeField(form, tag);
                break;
        }
    }

    private void TakeField(PageForm form, HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "button":
                form.Buttons.Add(
                    new PageButton(WordsUpTo("</button", tag), tag["name"], tag["value"], tag["formaction"])
                );
                break;
            case "input" when tag["type"] == "submit":
                form.Buttons.Add(new PageButton(tag["value"] ?? "", tag["name"], tag["value"], tag["formaction"]));
                break;
            case "input" when tag["name"] is { } name && !Unsent.Contains(tag["type"] ?? "", StringComparer.Ordinal):
                Add(form, name, tag["value"], isHeld: !Ticked.Contains(tag["type"]) || tag.Has("checked"));
                break;
            case "textarea" when tag["name"] is { } name:
                Add(form, name, WordsUpTo("</textarea", tag), isHeld: true);
                break;
            case "select":
                _select = tag["name"];
                break;
            case "option" when _select is { } select:
                Choose(form, select, tag);
                break;
        }
    }

    private static void Add(PageForm form, string name, string? value, bool isHeld)
    {
        form.Names.Add(name);
        if (isHeld)
        {
            form.Fields.Add((name, value ?? ""));
        }
    }

    // The first option holds until one says that it is selected.
    private void Choose(PageForm form, string select, HtmlTag option)
    {
        var value = option["value"] ?? WordsUpTo("</option", option);
        if (option.Has("selected"))
        {
            form.Fields.RemoveAll(field => field.Name == select);
        }

        Add(form, select, value, isHeld: form.Fields.TrueForAll(field => field.Name != select));
    }

    private string WordsUpTo(string end, HtmlTag tag)
    {
        var index = _html.IndexOf(end, tag.End, StringComparison.OrdinalIgnoreCase);
        var inside = index < 0 ? "" : _html[tag.End..index];
        var words = new StringBuilder();
        var after = 0;
        foreach (var inner in HtmlTagReader.Read(inside))
        {
            words.Append(inside, after, inner.Start - after);
            after = inner.End;
        }

        return WebUtility.HtmlDecode(words.Append(inside, after, inside.Length - after).ToString()).Trim();
    }
}
