using LineMobileBot.Features.UserLinks;
using LineMobileBot.Ledger.Buckets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LineMobileBot.IntegrationTests.Rooms.UserLinks;

public sealed class EndedLineTests(RoomStage stage) : IClassFixture<RoomStage>
{
    [Fact]
    public async Task The_user_of_a_cancelled_line_hears_once_when_the_month_ends_that_the_link_has_ended()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", lineId);
        await stage.Office.SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/cancel", new { at = stage.Now });
        var job = stage.Stage.Services.GetServices<IHostedService>().OfType<EndedLines>().Single();

        stage.Stage.Clock.MoveForwardTo(ServiceMonth.Of(stage.Now).End);
        await job.DoPortionAsync(default);
        await job.DoPortionAsync(default);

        await phone.ReadsAsync("ご契約が終了したため");
        var line = await stage.Office.LineAsync(lineId);
        Assert.Equal("Cancelled", line.GetProperty("state").GetString());
        Assert.False(line.GetProperty("linkedUser").GetBoolean());
    }
}
