using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.RichMenus;
using Microsoft.Extensions.Logging.Abstractions;

namespace LineMobileBot.IntegrationTests.RichMenuTests;

public sealed class RichMenuStartupTests
{
    private const string List = "getRichMenuList";

    [Fact]
    public async Task Menus_are_made_once_line_can_be_reached_again()
    {
        await using var stage = await RichMenuStage.SetAsync();
        stage.Line.Break(List, times: 3);
        using var startup = new RichMenuStartup(stage.Provisioning, stage.Clock, NullLogger<RichMenuStartup>.Instance);

        await startup.StartAsync(CancellationToken.None);
        await Eventually.BecomesTrueAsync(
            "the menus are provisioned",
            () =>
            {
                stage.Clock.Advance(TimeSpan.FromSeconds(1));
                return startup.ExecuteTask!.IsCompletedSuccessfully;
            }
        );

        Assert.Equal(4, stage.Line.Menus.Count);
        Assert.Equal(4, stage.Line.Calls(List));
    }

    [Fact]
    public async Task A_bot_that_stops_does_not_wait_for_line()
    {
        await using var stage = await RichMenuStage.SetAsync();
        stage.Line.Break(List, times: int.MaxValue);
        using var startup = new RichMenuStartup(stage.Provisioning, stage.Clock, NullLogger<RichMenuStartup>.Instance);
        await startup.StartAsync(CancellationToken.None);
        await Eventually.BecomesTrueAsync("a first try has failed", () => stage.Line.Calls(List) > 0);

        await startup.StopAsync(CancellationToken.None);

        Assert.True(startup.ExecuteTask!.IsCompleted);
        Assert.Empty(stage.Line.Menus);
    }
}
