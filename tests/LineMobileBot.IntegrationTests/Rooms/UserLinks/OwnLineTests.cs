using System.Text.Json;
using LineMobileBot.Features.UserLinks;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.Rooms.ContractLinks;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Rooms.UserLinks;

/// <summary>"Use this line": for a contractor who is linked in the same LINE, without typing a code.</summary>
public sealed class OwnLineTests(RoomStage stage) : IClassFixture<RoomStage>
{
    private const string Use = "この回線を使う";
    private const string Linked = "連携しました";
    private const string Refused = "この回線は、いまは連携できません";

    [Fact]
    public async Task A_contractor_links_their_own_line_by_one_press_and_twice_is_once()
    {
        var (_, lineId, father) = await NewContractorAsync();

        var card = await OpenAsync(father);
        await father.PressAsync(Use, card);
        var made = await father.ReadsAsync(Linked);
        await father.PressAsync(Use, card);
        await father.ReadsAsync("もう連携済みです");

        var code = await stage.Office.UsageCodeAsync(lineId);
        Assert.Contains($"•••• {code[^4..]}", made.Words, StringComparison.Ordinal);
        Assert.True(await IsLinkedAsync(lineId));
        Assert.Equal(1, await LinksAsync(lineId));
        await father.TypeAsync("データ残量");
        await father.ReadsAsync("3GB");
    }

    [Fact]
    public async Task Each_line_that_can_be_linked_now_is_offered_and_no_other()
    {
        var (loginId, _, father) = await NewContractorAsync();
        var daughters = await NewLineAsync(loginId, "陽葵");
        await NewLineAsync(loginId, "真由美");
        var ended = await NewLineAsync(loginId, "健二");
        await EndAsync(ended);
        await ApplyForLineAsync(loginId, "未着");
        await stage.Stage.NewLinkedPhoneAsync("陽葵", daughters);

        var card = await OpenAsync(father);

        Assert.Equal(2, card.Words.Split(Use).Length - 1);
        Assert.Contains("健一さんの回線", card.Words, StringComparison.Ordinal);
        Assert.Contains("真由美さんの回線", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("陽葵", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("健二", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("未着", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_contractor_is_offered_nothing_and_gets_no_line_by_a_forged_press()
    {
        var (_, lineId, _) = await NewContractorAsync();
        var stranger = await stage.NewFriendAsync();

        await stranger.TypeAsync("利用者連携");
        var card = await stranger.ReadsAsync("16けた");
        await ForgeAsync(stranger, lineId);

        Assert.DoesNotContain(Use, card.Words, StringComparison.Ordinal);
        Assert.Equal(1, await stranger.CountAsync(Refused));
        Assert.False(await IsLinkedAsync(lineId));
        Assert.Equal("line.foreign NotTheirLine", await AuditAsync(stranger, lineId));
    }

    [Fact]
    public async Task Another_contractors_line_is_refused_like_one_that_does_not_exist()
    {
        var (_, lineId, _) = await NewContractorAsync();
        var (_, _, other) = await NewContractorAsync();

        await ForgeAsync(other, lineId);
        await ForgeAsync(other, Guid.AllBitsSet);

        Assert.Equal(2, await other.CountAsync(Refused));
        Assert.False(await IsLinkedAsync(lineId));
        Assert.Equal("line.foreign NotTheirLine", await AuditAsync(other, lineId));
        Assert.Equal("line.foreign NotTheirLine", await AuditAsync(other, Guid.AllBitsSet));
    }

    [Fact]
    public async Task Once_the_contract_link_has_ended_the_button_links_nothing()
    {
        var (_, lineId, father) = await NewContractorAsync();
        var card = await OpenAsync(father);
        await AccountLinkDriver.UnlinkAsync(father);

        await father.PressAsync(Use, card);

        await father.ReadsAsync(Refused);
        Assert.False(await IsLinkedAsync(lineId));
        Assert.Equal("line.foreign NotTheirLine", await AuditAsync(father, lineId));
    }

    [Fact]
    public async Task A_line_that_somebody_else_linked_meanwhile_stays_theirs_and_nobody_hears_of_a_typed_code()
    {
        var (_, lineId, father) = await NewContractorAsync();
        var card = await OpenAsync(father);
        await stage.Stage.NewLinkedPhoneAsync("陽葵", lineId);

        await father.PressAsync(Use, card);

        await father.ReadsAsync("いま別のLINEと連携されています");
        Assert.Equal(1, await LinksAsync(lineId));
        Assert.Equal("user-link.own-refused LinkedElsewhere", await AuditAsync(father, lineId));
        Assert.Equal(0, await father.CountAsync("利用コードが入力されました"));
    }

    [Fact]
    public async Task Of_a_sixth_line_the_limit_is_told_as_for_a_code()
    {
        var (_, lineId, father) = await NewContractorAsync();
        var card = await OpenAsync(father);
        for (var line = 0; line < 5; line++)
        {
            await father.TypeAsync(await stage.Office.UsageCodeAsync(await stage.NewLineAsync()));
            await father.ReadsAsync(Linked);
        }

        await father.PressAsync(Use, card);
        await father.ReadsAsync("5回線まで");
        await father.TypeAsync("利用者連携");

        Assert.DoesNotContain(Use, (await father.ReadsAsync("16けた")).Words, StringComparison.Ordinal);
        Assert.False(await IsLinkedAsync(lineId));
    }

    /// <summary>A contractor whose login id is linked, with one line that nobody uses.</summary>
    private async Task<(string LoginId, Guid LineId, PhoneDriver Phone)> NewContractorAsync()
    {
        var loginId = await stage.NewContractorAsync();
        var lineId = await NewLineAsync(loginId, "健一");
        var phone = await stage.NewFriendAsync();
        await new AccountLinkDriver(stage.Stage).LinkAsync(phone, loginId);
        return (loginId, lineId, phone);
    }

    private Task<Guid> NewLineAsync(string loginId, string userName) =>
        stage.Office.NewLineAsync(loginId, userName, "basic-3gb-voice", stage.Now.AddDays(-3));

    private Task<JsonElement> ApplyForLineAsync(string loginId, string userName) =>
        stage.Office.SendAsync(
            HttpMethod.Post,
            $"/api/contractors/{loginId}/lines",
            new
            {
                msisdn = "+818099998888",
                carrier = "docomo",
                planCode = "basic-3gb-voice",
                userName,
            }
        );

    /// <summary>A cancellation holds from the next 1st; this one was asked for last month.</summary>
    private async Task EndAsync(Guid lineId)
    {
        await using var end = stage.Stage.Database.DataSource.CreateCommand(
            "update lines set ends_at = $2 where id = $1"
        );
        end.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = lineId });
        end.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = stage.Now.AddMinutes(-1) });
        Assert.Equal(1, await end.ExecuteNonQueryAsync());
    }

    private static async Task<ChatMessage> OpenAsync(PhoneDriver phone)
    {
        await phone.TypeAsync("利用者連携");
        return await phone.ReadsAsync(Use);
    }

    private async Task ForgeAsync(PhoneDriver phone, Guid lineId)
    {
        var step = new UserLinkStep.UseOwn(lineId).Write().ToString();
        await new AccountLinkDriver(stage.Stage).PressForgedAsync(phone, step);
        await phone.ReadsAsync(Refused);
    }

    private async Task<bool> IsLinkedAsync(Guid lineId) =>
        (await stage.Office.LineAsync(lineId)).GetProperty("linkedUser").GetBoolean();

    private async Task<long> LinksAsync(Guid lineId)
    {
        await using var count = stage.Stage.Database.DataSource.CreateCommand(
            "select count(*) from user_links where line_id = $1"
        );
        count.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = lineId });
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task<string> AuditAsync(PhoneDriver phone, Guid lineId)
    {
        await using var read = stage.Stage.Database.DataSource.CreateCommand(
            """
            select action || ' ' || (detail ->> 'reason') from audit_events
            where actor_id = $1 and object_id = $2 and outcome = 2
            """
        );
        read.Parameters.Add(new NpgsqlParameter<string> { TypedValue = phone.UserId });
        read.Parameters.Add(new NpgsqlParameter<string> { TypedValue = lineId.ToString("D") });
        return Assert.IsType<string>(await read.ExecuteScalarAsync());
    }
}
