namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>Every page of the desk, as <see cref="AccessibilityTests"/>: beside them, for together they take minutes.</summary>
[Collection(DeskCollection.Name)]
public sealed class DeskAccessibilityTests(SiteStage stage)
{
    internal static IReadOnlyList<SitePage> Pages { get; } = [.. DeskPages.All, .. CampaignPages.All, .. TalkPages.All];

    public static TheoryData<string> Names => [.. Pages.Where(page => !page.LeadsOn).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Everybody_can_use_the_page(string name) =>
        stage.LooksRightAsync(Pages.Single(page => page.Name == name));
}
