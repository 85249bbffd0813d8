using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.RichMenus;
using LineMobileBot.Wording;

namespace LineMobileBot.IntegrationTests.RichMenuTests;

/// <summary>From the phone's side: the whole bot, from its start on.</summary>
public sealed class RichMenuOnThePhoneTests
{
    [Fact]
    public async Task The_menu_follows_linking_blocking_and_unlinking()
    {
        await using var stage = await CarrierStage.StartAsync();
        var line = await NewLineAsync(stage);
        var phone = await stage.NewPhoneAsync("user");
        await phone.FollowAsync();
        await ShowsAsync(stage, phone, RichMenuState.None);

        await phone.TypeAsync(await stage.BackOffice.UsageCodeAsync(line));
        await ShowsAsync(stage, phone, RichMenuState.User);

        await phone.BlockAsync();
        Assert.Null(await MenuOnAsync(stage, phone));
        await phone.FollowAsync();
        await ShowsAsync(stage, phone, RichMenuState.User);

        await phone.TapAsync(CommonTexts.AreaUserLink);
        await phone.ReadsAsync("連携済み利用コード");
        await phone.PressAsync("連携解除");
        await phone.ReadsAsync("連携を解除しますか？");
        await phone.PressAsync("解除する");
        await ShowsAsync(stage, phone, RichMenuState.None);
    }

    [Fact]
    public async Task A_tap_on_the_menu_is_answered_by_its_room()
    {
        await using var stage = await CarrierStage.StartAsync();
        var phone = await stage.NewLinkedPhoneAsync("user", await NewLineAsync(stage));
        await ShowsAsync(stage, phone, RichMenuState.User);

        await phone.TapAsync(CommonTexts.AreaDataRemaining);

        await phone.ReadsAsync(CommonTexts.KindPlan);
    }

    private static async Task<Guid> NewLineAsync(CarrierStage stage)
    {
        await stage.BackOffice.NewContractorAsync("contractor", "household");
        var since = stage.Clock.GetUtcNow().AddDays(-1);
        return await stage.BackOffice.NewLineAsync("contractor", "user", "communication-10gb-voice", since);
    }

    private static Task ShowsAsync(CarrierStage stage, PhoneDriver phone, RichMenuState state)
    {
        var expected = RichMenuDefinitions.NameOf(state);
        return Eventually.BecomesTrueAsync(
            $"the phone shows {expected}",
            async () => await MenuOnAsync(stage, phone) == expected
        );
    }

    private static async Task<string?> MenuOnAsync(CarrierStage stage, PhoneDriver phone)
    {
        using var answer = await stage.Simulator.GetAsync(
            new Uri($"/control/users/{phone.UserId}/richmenu", UriKind.Relative)
        );
        return answer.StatusCode == HttpStatusCode.NoContent
            ? null
            : (await answer.Content.ReadFromJsonAsync<JsonElement>())
                .GetProperty("richMenu")
                .GetProperty("name")
                .GetString();
    }
}
