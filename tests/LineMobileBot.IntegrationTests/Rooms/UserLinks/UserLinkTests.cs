using LineMobileBot.IntegrationTests.Rooms.ContractLinks;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.IntegrationTests.Rooms.UserLinks;

public sealed class UserLinkTests(RoomStage stage) : IClassFixture<RoomStage>
{
    [Fact]
    public async Task A_code_links_however_it_is_typed()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.NewFriendAsync();
        var code = await stage.Office.UsageCodeAsync(lineId);

        await phone.TypeAsync($" {code[..4]} {FullWidth(code[4..8])}　{code[8..12]}-{FullWidth(code[12..])} ");

        await phone.ReadsAsync("連携しました");
        Assert.True(await IsLinkedAsync(lineId));
    }

    [Fact]
    public async Task The_same_code_again_says_that_it_is_linked_already()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", lineId);

        await phone.TypeAsync(await stage.Office.UsageCodeAsync(lineId));

        await phone.ReadsAsync("もう連携済みです");
    }

    [Fact]
    public async Task A_slip_of_digits_is_told_and_counts_as_no_try()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.NewFriendAsync();
        var code = await stage.Office.UsageCodeAsync(lineId);
        var slip = code[..15] + (char)('0' + (code[15] - '0' + 1) % 10);
        for (var time = 0; time < 6; time++)
        {
            await phone.TypeAsync(slip);
            await phone.ReadsAsync("番号が違うようです");
        }

        await phone.TypeAsync(code[..15]);
        await phone.ReadsAsync("番号が違うようです");
        await phone.TypeAsync(code);

        await phone.ReadsAsync("連携しました");
    }

    [Fact]
    public async Task After_five_wrong_codes_no_code_links_for_a_quarter_of_an_hour()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.NewFriendAsync();
        for (var wrong = 0; wrong < 5; wrong++)
        {
            await phone.TypeAsync(UnknownCode(wrong));
            await phone.ReadsAsync("その利用コードでは連携できませんでした");
        }

        await phone.TypeAsync(await stage.Office.UsageCodeAsync(lineId));
        await phone.ReadsAsync("まちがいが続いたため");
        Assert.False(await IsLinkedAsync(lineId));

        stage.Stage.Clock.MoveForward(TimeSpan.FromMinutes(15));
        await phone.TypeAsync(await stage.Office.UsageCodeAsync(lineId));
        await phone.ReadsAsync("連携しました");
    }

    [Fact]
    public async Task A_line_whose_SIM_is_still_on_its_way_can_be_linked_from_the_next_day()
    {
        var loginId = await stage.NewContractorAsync();
        var line = await stage.Office.SendAsync(
            HttpMethod.Post,
            $"/api/contractors/{loginId}/lines",
            new
            {
                msisdn = "+817012345678",
                carrier = "au",
                planCode = "basic-3gb-voice",
                userName = "健一",
            }
        );
        var lineId = line.GetProperty("lineId").GetGuid();
        await stage.Office.SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/shipping-notice", new { at = stage.Now });
        var phone = await stage.NewFriendAsync();

        await phone.TypeAsync(await stage.Office.UsageCodeAsync(lineId));
        await phone.ReadsAsync("0:00から使えます");
        stage.Stage.Clock.MoveForward(TimeSpan.FromDays(1));
        await phone.TypeAsync(await stage.Office.UsageCodeAsync(lineId));

        await phone.ReadsAsync("連携しました");
    }

    [Fact]
    public async Task A_line_that_is_linked_to_another_LINE_stays_so()
    {
        var lineId = await stage.NewLineAsync();
        await stage.Stage.NewLinkedPhoneAsync("健一", lineId);
        var other = await stage.NewFriendAsync();

        await other.TypeAsync(await stage.Office.UsageCodeAsync(lineId));

        await other.ReadsAsync("すでに別のLINEと連携されています");
    }

    [Fact]
    public async Task The_contractor_hears_of_it_once_a_day_with_the_way_to_unlink()
    {
        var loginId = await stage.NewContractorAsync();
        var lineId = await stage.Office.NewLineAsync(loginId, "陽葵", "basic-3gb-voice", stage.Now.AddDays(-3));
        await stage.Stage.NewLinkedPhoneAsync("陽葵", lineId);
        var (father, other) = (await stage.NewFriendAsync(), await stage.NewFriendAsync());
        await new AccountLinkDriver(stage.Stage).LinkAsync(father, loginId);
        for (var time = 0; time < 3; time++)
        {
            await other.TypeAsync(await stage.Office.UsageCodeAsync(lineId));
            await other.ReadsAsync("すでに別のLINEと連携されています");
        }

        var notice = await father.ReadsAsync("陽葵さんの回線の利用コードが");

        var page = new Uri(ContractLinks.Cards.UriOf(notice, "マイページで確かめる"));
        Assert.Contains(lineId.ToString(), page.Query, StringComparison.Ordinal);
        Assert.Equal(1, await father.CountAsync("陽葵さんの回線の利用コードが"));
        stage.Stage.Clock.MoveForward(TimeSpan.FromDays(1));
        await other.TypeAsync(await stage.Office.UsageCodeAsync(lineId));
        await father.ReadsAsync("陽葵さんの回線の利用コードが");
    }

    [Fact]
    public async Task A_contractor_who_is_not_linked_hears_of_nothing_and_the_refusal_stays_the_same()
    {
        var lineId = await stage.NewLineAsync();
        await stage.Stage.NewLinkedPhoneAsync("健一", lineId);
        var other = await stage.NewFriendAsync();

        await other.TypeAsync(await stage.Office.UsageCodeAsync(lineId));

        await other.ReadsAsync("すでに別のLINEと連携されています");
        Assert.Equal(0, await other.CountAsync("マイページで確かめる"));
    }

    [Fact]
    public async Task One_LINE_carries_five_lines_and_no_sixth()
    {
        var phone = await stage.NewFriendAsync();
        for (var line = 0; line < 5; line++)
        {
            await phone.TypeAsync(await stage.Office.UsageCodeAsync(await stage.NewLineAsync()));
            await phone.ReadsAsync("連携しました");
        }

        await phone.TypeAsync(await stage.Office.UsageCodeAsync(await stage.NewLineAsync()));

        await phone.ReadsAsync("5回線まで");
    }

    [Fact]
    public async Task A_link_is_ended_after_one_question_and_can_be_made_again()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", lineId);

        await phone.TypeAsync("利用者連携");
        await phone.ReadsAsync("もう連携済みです");
        await phone.PressAsync("連携解除");
        var question = await phone.ReadsAsync("連携を解除しますか");
        await phone.PressAsync("解除する");
        await phone.ReadsAsync("連携を解除しました");
        Assert.False(await IsLinkedAsync(lineId));

        await phone.PressAsync("解除する", on: question);
        await phone.ReadsAsync("もう解除されています");
        await phone.TypeAsync(await stage.Office.UsageCodeAsync(lineId));
        await phone.ReadsAsync("連携しました");
        Assert.True(await IsLinkedAsync(lineId));
    }

    [Fact]
    public async Task Who_thinks_better_of_it_stays_linked()
    {
        var lineId = await stage.NewLineAsync();
        var phone = await stage.Stage.NewLinkedPhoneAsync("健一", lineId);
        await phone.PressAsync("連携解除");
        await phone.ReadsAsync("連携を解除しますか");

        await phone.PressAsync("やめる");

        await phone.ReadsAsync("連携はそのままです");
        Assert.True(await IsLinkedAsync(lineId));
    }

    private async Task<bool> IsLinkedAsync(Guid lineId) =>
        (await stage.Office.LineAsync(lineId)).GetProperty("linkedUser").GetBoolean();

    /// <summary>Its check digit fits, and no line has it.</summary>
    private static string UnknownCode(int number)
    {
        var digits = $"00000000000000{number}";
        return digits + CheckDigit.Of(digits);
    }

    private static string FullWidth(string digits) => string.Concat(digits.Select(digit => (char)(digit - '0' + '０')));
}
