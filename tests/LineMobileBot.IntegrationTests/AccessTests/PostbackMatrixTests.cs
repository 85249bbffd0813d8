using LineMobileBot.Conversations;
using LineMobileBot.Features.Alerts;
using LineMobileBot.Features.Campaigns;
using LineMobileBot.Features.ContractLinks;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Features.UserLinks;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>Who × every step of every room: a button's data can be forged and replayed by anybody who has a LINE.</summary>
public sealed class PostbackMatrixTests(AccessStage stage) : IClassFixture<AccessStage>
{
    private readonly ChatDriver _chat = new(stage);

    public static TheoryData<string> Actors => new(Enum.GetNames<ChatActor>());

    [Fact]
    public void Every_room_and_every_step_is_in_the_table()
    {
        var rooms = stage.Stage.Services.GetServices<IRoom>().Select(room => room.Name);
        var known = TapTable.All.Select(tap => tap.Step.Split('/')[0]);
        var steps = typeof(IRoom)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && IsStep(type))
            .Select(type => type.Name);
        var tapped = TapTable.All.Select(StepOf).OfType<object>().Select(step => step.GetType().Name);

        Assert.Equal(
            rooms.Order(StringComparer.Ordinal),
            known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        Assert.Empty(steps.Except(tapped, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Actors))]
    public async Task A_forged_button_does_and_tells_nothing_of_a_household_but_to_whom_the_step_serves(string name)
    {
        var actor = Enum.Parse<ChatActor>(name);
        var (household, other) = (await stage.NewHouseholdAsync(), await stage.NewHouseholdAsync());
        var underWay = await _chat.PrepareAsync(household);
        var (phone, ownLine) = await PhoneOfAsync(actor, household, other);
        var findings = new List<string>();

        foreach (var tap in TapTable.All)
        {
            var data = tap.Made(household, underWay, ownLine).ToString();
            var told = tap.ContractorHears && actor == ChatActor.ContractorButNotUser ? household.UserName : null;
            var hidden = HiddenFrom(actor, household).Where(word => word != told);
            findings.AddRange(await TryAsync(phone, data, household, hidden, tap.IsFor(actor)));
        }

        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Theory]
    [InlineData(nameof(ChatActor.Stranger))]
    [InlineData(nameof(ChatActor.UserOfAnotherLine))]
    public async Task Buttons_of_other_peoples_chats_do_and_tell_nothing_when_they_are_replayed(string name)
    {
        var actor = Enum.Parse<ChatActor>(name);
        var (household, other) = (await stage.NewHouseholdAsync(), await stage.NewHouseholdAsync());
        await _chat.PrepareAsync(household);
        foreach (var step in new[] { "user-link/open", "data-remaining/open", "data-gift/open", "data-gift/get" })
        {
            await _chat.SendAsync(household.UserPhone, $"v1/{step}");
        }

        await _chat.SendAsync(household.ContractorPhone, "v1/contract-link/open");
        var buttons = (await ChatDriver.ButtonsAsync(household.UserPhone))
            .Concat(await ChatDriver.ButtonsAsync(household.ContractorPhone))
            .ToList();
        var (phone, _) = await PhoneOfAsync(actor, household, other);
        var findings = new List<string>();

        foreach (var data in buttons)
        {
            findings.AddRange(await TryAsync(phone, data, household, HiddenFrom(actor, household), mayChange: false));
        }

        Assert.Contains(buttons, data => data.Contains(household.LineId.ToString("N"), StringComparison.Ordinal));
        Assert.Contains(buttons, data => data.Contains(household.ContractorId.ToString("N"), StringComparison.Ordinal));
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }

    [Fact]
    public async Task What_the_others_must_not_read_is_there_for_the_user_to_be_read()
    {
        var household = await stage.NewHouseholdAsync();

        var read = await _chat.SendAsync(household.UserPhone, "v1/data-remaining/open");

        Assert.Contains(household.UserName, household.FoundIn(read));
    }

    private static bool IsStep(Type type) =>
        type.BaseType is { } parent
        && (parent.Name.EndsWith("Step", StringComparison.Ordinal) || parent == typeof(StepOfLine));

    private static object? StepOf(Tap tap)
    {
        var any = new UnderWay(Guid.Empty, Guid.Empty, "A", Guid.Empty);
        var household = new Household("a", Guid.Empty, "a", "a", "a")
        {
            UserPhone = null!,
            ContractorPhone = null!,
            ContractorId = Guid.Empty,
            TopUpId = Guid.Empty,
            PlanChangeId = Guid.Empty,
            ApplicationId = Guid.Empty,
            UserLinkId = Guid.Empty,
            CampaignId = Guid.Empty,
            At = default,
            NextMonth = default,
        };
        var data = tap.Made(household, any, ownLine: null);
        return data.Room switch
        {
            "user-link" => UserLinkStep.Read(data),
            "contract-link" => ContractLinkStep.Read(data),
            "data-gift" => DataGiftStep.Read(data),
            "alert" => AlertStep.Read(data),
            "campaign" => CampaignStep.Read(data),
            _ => null,
        };
    }

    private async Task<IReadOnlyList<string>> TryAsync(
        PhoneDriver phone,
        string data,
        Household household,
        IEnumerable<string> hidden,
        bool mayChange
    )
    {
        var before = mayChange ? null : await ReadAsync(household);
        var read = await _chat.SendAsync(phone, data);
        var told = household
            .FoundIn(read)
            .Intersect(hidden, StringComparer.Ordinal)
            .Select(word => $"{data} tells {word}");
        var changed = before is null
            ? []
            : StoredData.Changed(before, await ReadAsync(household)).Select(table => $"{data} changes {table}");
        return [.. told, .. changed];
    }

    private Task<IReadOnlyDictionary<string, string>> ReadAsync(Household household) =>
        StoredData.ReadAsync(
            stage.Stage.Database.DataSource,
            household.LineId.ToString("D"),
            household.ContractorId.ToString("D"),
            household.UserPhone.UserId,
            household.ContractorPhone.UserId
        );

    private async Task<(PhoneDriver Phone, Guid? OwnLine)> PhoneOfAsync(
        ChatActor actor,
        Household household,
        Household other
    ) =>
        actor switch
        {
            ChatActor.Stranger => (await stage.NewFriendAsync(), null),
            ChatActor.UserOfAnotherLine => (other.UserPhone, other.LineId),
            ChatActor.ContractorButNotUser => (household.ContractorPhone, null),
            _ => (household.UserPhone, household.LineId),
        };

    /// <summary>The contractor knows the contract, the user the line; neither sees the other's half in the chat.</summary>
    private static string[] HiddenFrom(ChatActor actor, Household household)
    {
        string[] ofContract = [household.LoginId, household.ContractorPhone.UserId];
        string[] ofLine =
        [
            household.UserName,
            household.Msisdn,
            "0" + household.Msisdn[3..],
            household.Code,
            household.UserPhone.UserId,
        ];
        return actor switch
        {
            ChatActor.ContractorButNotUser => ofLine,
            ChatActor.UserButNotContractor => ofContract,
            _ => [.. ofContract, .. ofLine],
        };
    }
}
