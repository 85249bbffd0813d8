using LineMobileBot.BrowserTests.Infrastructure;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>One page looked at in all views, and kept as pictures of some.</summary>
internal static class PageLook
{
    public static async Task LooksRightAsync(this SiteStage stage, SitePage page)
    {
        await using var visit = await (page.AtTheDesk ? stage.VisitDeskAsync() : stage.VisitAsync(page.SignedIn));
        await page.OpenAsync(visit);

        var wrong = new List<string>();
        foreach (var view in SiteView.All)
        {
            await view.TakeAsync(visit.Page);
            var checks = await PageChecks.OfAsync(visit.Page);
            string[] found = [.. await checks.ComplaintsAsync(), .. await checks.KeyboardComplaintsAsync()];
            wrong.AddRange(found.Select(complaint => $"{view}: {complaint}"));
            if (SiteView.Pictured.Contains(view))
            {
                await Screenshots.SaveAsync(visit.Page, $"site-{page.Name}-{view}", fullPage: true);
            }
        }

        wrong.AddRange(visit.Complaints);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
