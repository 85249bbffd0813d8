using LineMobileBot.Site.Safety;

namespace LineMobileBot.Site;

/// <summary>
/// A part of the site with a door of its own: who may come in follows from the address. My Page is one, the desk is another.
/// </summary>
/// <param name="Path">Where it begins, such as <c>/mypage</c>.</param>
/// <param name="Scheme">How who has signed in there is known.</param>
/// <param name="Policy">What every page of it requires, unless the page itself says <c>[AllowAnonymous]</c>.</param>
internal sealed record PageArea(string Path, string Scheme, string Policy)
{
    /// <summary>What stands around its pages.</summary>
    public required string Layout { get; init; }

    /// <summary>The page that is shown in the place of one that failed; its model is an <see cref="ErrorSentence"/>.</summary>
    public required string ErrorView { get; init; }

    /// <summary>What an error page says, by the answer's status.</summary>
    public required Func<int, ErrorSentence> ErrorOf { get; init; }

    /// <summary>Whether a <c>{lineId}</c> in an address has to be a line of the contractor who has signed in.</summary>
    public bool OwnLinesOnly { get; init; }

    /// <summary>Whether a page's template lies in this area.</summary>
    public bool Holds(string template) =>
        $"/{template}" == Path || $"/{template}".StartsWith(Path + "/", StringComparison.Ordinal);
}

/// <summary>All areas there are.</summary>
internal sealed class PageAreas(IEnumerable<PageArea> areas)
{
    private readonly PageArea[] all = [.. areas];

    /// <summary>Routes know no case, so neither may what stands around them.</summary>
    public PageArea? Of(HttpContext context) =>
        Array.Find(all, area => context.Request.Path.StartsWithSegments(area.Path, StringComparison.OrdinalIgnoreCase));

    public PageArea? Of(string template) => Array.Find(all, area => area.Holds(template));
}
