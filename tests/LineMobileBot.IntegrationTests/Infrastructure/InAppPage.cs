using System.Net;
using System.Net.Http.Headers;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>What LINE's in-app browser shows, and what a thumb can do with it.</summary>
/// <param name="Url">The address of the real site.</param>
/// <param name="ShownAt">The address on the phone's host, as the browser on this computer has it.</param>
internal sealed record InAppPage(
    InAppBrowserDriver Browser,
    string Url,
    Uri ShownAt,
    HttpStatusCode Status,
    HttpResponseHeaders Headers,
    string Html
)
{
    private readonly PageReader _reader = new(Html);

    /// <summary>Everything a person could read on it.</summary>
    public string Words => _reader.Words;

    public IReadOnlyList<PageForm> Forms => _reader.Forms;

    public IReadOnlyList<PageLink> Links => _reader.Links;

    public InAppPage Shows(string words)
    {
        Assert.True(
            Words.Contains(words, StringComparison.Ordinal),
            $"{(int)Status} {Url} does not show 「{words}」 but:\n{Words}"
        );
        return this;
    }

    /// <summary>Another address of the same site, as if there were a link to it.</summary>
    public Task<InAppPage> GoAsync(string pathAndQuery) =>
        Browser.SendAsync(HttpMethod.Get, new Uri(ShownAt, pathAndQuery), before: this);

    public Task<InAppPage> ClickAsync(string link)
    {
        var found = Links.FirstOrDefault(candidate => candidate.Words == link);
        Assert.True(found is not null, $"{Url} has no link 「{link}」 but:\n{Words}");
        return Browser.SendAsync(HttpMethod.Get, new Uri(ShownAt, found!.Href), before: this);
    }

    /// <summary>Fills in the form that has the button, and presses it; hidden fields go along.</summary>
    public Task<InAppPage> SubmitAsync(string button, params IReadOnlyCollection<(string Name, string Value)> fields)
    {
        var form = Forms.FirstOrDefault(candidate => candidate.Buttons.Exists(found => found.Words == button));
        Assert.True(form is not null, $"{(int)Status} {Url} has no button 「{button}」 but:\n{Words}");
        var pressed = form!.Buttons.First(found => found.Words == button);
        return SendAsync(form, pressed.Action ?? form.Action, form.Filled(pressed, fields));
    }

    /// <summary>Sends the only form as it is, as its script would.</summary>
    public Task<InAppPage> SubmitAsItIsAsync()
    {
        var form = Assert.Single(Forms);
        return SendAsync(form, form.Action, form.Filled(new PageButton("", null, null, null), []));
    }

    private Task<InAppPage> SendAsync(PageForm form, string action, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var target = action.Length == 0 ? ShownAt : new Uri(ShownAt, action);
        if (form.Method == HttpMethod.Post.Method)
        {
            return Browser.SendAsync(HttpMethod.Post, target, before: this, fields);
        }

        var query = string.Join('&', fields.Select(field => $"{Escaped(field.Key)}={Escaped(field.Value)}"));
        return Browser.SendAsync(HttpMethod.Get, new UriBuilder(target) { Query = query }.Uri, before: this);
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
