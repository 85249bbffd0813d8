using System.Globalization;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms;

/// <summary>A stage for all tests of a class, in the middle of a month; each test has contractors and phones of its own.</summary>
public sealed class RoomStage : IAsyncLifetime
{
    private int _last;

    internal CarrierStage Stage { get; private set; } = null!;

    internal BackOfficeDriver Office => Stage.BackOffice;

    internal DateTimeOffset Now => Stage.Clock.GetUtcNow();

    public async Task InitializeAsync()
    {
        Stage = await CarrierStage.StartAsync();
        Stage.Clock.MoveForwardTo(ServiceMonth.Of(Now).Next.Start.AddDays(14));
    }

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    internal async Task<string> NewContractorAsync()
    {
        var loginId = string.Create(CultureInfo.InvariantCulture, $"payer-{Interlocked.Increment(ref _last)}");
        await Office.NewContractorAsync(loginId, $"household-of-{loginId}");
        return loginId;
    }

    /// <summary>A line of 3 GB a month, in service since three days or since <paramref name="since"/>.</summary>
    internal async Task<Guid> NewLineAsync(string userName = "健一", DateTimeOffset? since = null) =>
        await Office.NewLineAsync(await NewContractorAsync(), userName, "basic-3gb-voice", since ?? Now.AddDays(-3));

    internal async Task<PhoneDriver> NewFriendAsync()
    {
        var phone = await Stage.NewPhoneAsync("健一");
        await phone.FollowAsync();
        await phone.ReadsAsync("LINEモバイルへようこそ");
        return phone;
    }
}
