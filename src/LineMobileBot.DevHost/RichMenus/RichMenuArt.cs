using System.Net;
using System.Security.Cryptography;
using System.Text;
using LineMobileBot.RichMenus;
using LineMobileBot.Wording;

namespace LineMobileBot.DevHost.RichMenus;

/// <summary>The page that is photographed for a menu: template, style, icons and the product's own words in one document.</summary>
internal static class RichMenuArt
{
    /// <summary>The file beside the images that says from which source they were drawn.</summary>
    public const string DigestFile = "drawn-from.sha256";

    public const string Style = "rich-menu.css";

    private const string Template = "rich-menu.html";
    private const string Icons = "icons.svg";
    private const char LineStartSeparator = '/';

    private static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [nameof(CommonTexts.AreaContractLink)] = CommonTexts.AreaContractLink,
        [nameof(CommonTexts.AreaUserLink)] = CommonTexts.AreaUserLink,
        [nameof(CommonTexts.AreaDataRemaining)] = CommonTexts.AreaDataRemaining,
        [nameof(CommonTexts.AreaDataGift)] = CommonTexts.AreaDataGift,
        [nameof(CommonTexts.AreaHelp)] = CommonTexts.AreaHelp,
        [nameof(CommonTexts.AreaSignUp)] = CommonTexts.AreaSignUp,
        [nameof(RichMenuTexts.Linked)] = RichMenuTexts.Linked,
        [nameof(RichMenuTexts.LinkFirst)] = RichMenuTexts.LinkFirst,
    };

    public static string Page(RichMenuState state)
    {
        var page = new StringBuilder(Source(Template))
            .Replace("{{style}}", Source(Style))
            .Replace("{{icons}}", Source(Icons))
            .Replace("{{state}}", state.Spelling());
        foreach (var (name, text) in Words)
        {
            page.Replace($"{{{{{name}}}}}", Breakable(text));
        }

        return page.ToString();
    }

    /// <summary>Changes whenever a menu would look different, so that images drawn before are known to be old.</summary>
    public static string Digest()
    {
        var pages = string.Concat(RichMenuStates.All.Select(Page));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pages)));
    }

    public static string Source(string file)
    {
        var name = $"RichMenuArt/{file}";
        using var stream =
            typeof(RichMenuArt).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException("The menus' source is not in the assembly", name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Browsers break Japanese anywhere; a label may break only where a word begins.</summary>
    private static string Breakable(string text)
    {
        var breakable = new StringBuilder(WebUtility.HtmlEncode(text));
        foreach (var start in RichMenuTexts.LineStarts.Split(LineStartSeparator))
        {
            breakable.Replace(start, "<wbr>" + start);
        }

        return breakable.ToString();
    }
}
