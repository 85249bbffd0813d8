namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>A page in one of its states.</summary>
/// <param name="Name">The state, also the name of its picture.</param>
/// <param name="Route">The page's address as the application registers it.</param>
/// <param name="OpenAsync">How somebody gets there.</param>
internal sealed record SitePage(string Name, string Route, Func<SiteVisit, Task> OpenAsync)
{
    /// <summary>Whether the contractor has signed in before.</summary>
    public bool SignedIn { get; init; }

    /// <summary>Whether an operator has signed in before.</summary>
    public bool AtTheDesk { get; init; }

    /// <summary>What nobody stays on: it leads on to another page at once.</summary>
    public bool LeadsOn { get; init; }
}
