using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.DevHost.Demo;

/// <summary>
/// A father who pays for three lines, the mother, the daughter, and a friend with a contract of his own. Everything is made
/// through the carrier's own doors, day by day on the adjustable clock, so that the book behind it is a real one.
/// </summary>
internal sealed class DemoFamily
{
    /// <summary>Long enough for a month to have turned.</summary>
    public static readonly TimeSpan HistoryLength = TimeSpan.FromDays(45);

    /// <summary>Everybody's password on My Page: on this machine, for trying it out.</summary>
    public const string Password = "demo-2026";

    /// <summary>On whose phone, the mother's, the desk tries its news.</summary>
    public static readonly string Tester = UserId(2);

    private const string Family = "demo-family";
    private const string FriendsHousehold = "demo-friend";
    private const long BytesPerMegabyte = 1_000_000;

    /// <summary>A week's ups and downs, in percent of an ordinary day.</summary>
    private static readonly int[] Week = [70, 85, 100, 90, 110, 160, 145];

    private static readonly DemoLine[] Everybody =
    [
        new(
            "demo-kenichi",
            DemoTexts.Father,
            DemoTexts.FatherPhone,
            UserId(1),
            "+819000000001",
            "basic-12gb-voice",
            120,
            false
        ),
        new(
            "demo-kenichi",
            DemoTexts.Daughter,
            DemoTexts.DaughterPhone,
            UserId(3),
            "+819000000003",
            "basic-3gb-data-sms",
            125,
            true
        ),
        new(
            "demo-kenichi",
            DemoTexts.Mother,
            DemoTexts.MotherPhone,
            UserId(2),
            "+819000000002",
            "basic-6gb-voice",
            90,
            true
        ),
        new(
            "demo-daisuke",
            DemoTexts.Friend,
            DemoTexts.FriendPhone,
            UserId(4),
            "+819000000004",
            "basic-6gb-voice",
            110,
            true
        ),
    ];

    private DemoFamily(IReadOnlyList<(DemoLine Who, Guid LineId)> lines) => Lines = lines;

    public IReadOnlyList<(DemoLine Who, Guid LineId)> Lines { get; }

    /// <summary>Who can sign in to My Page: the login ids, with the names of those who pay.</summary>
    public static IReadOnlyList<DemoSignIn> SignIns { get; } =
    [.. Everybody.DistinctBy(who => who.LoginId).Select(who => new DemoSignIn(who.UserName, who.LoginId, Password))];

    /// <summary>Finds the family, or lets it come to be.</summary>
    public static async Task<DemoFamily> EnsureAsync(LocalCarrier carrier, CancellationToken cancellationToken)
    {
        foreach (var who in Everybody)
        {
            await carrier.Phones.PostAsJsonAsync(
                "/control/users",
                new { displayName = who.PhoneName, userId = who.LineUserId },
                cancellationToken
            );
        }

        var existing = carrier.Settings.Clock.Offset >= TimeSpan.Zero;
        await ContractAsync(carrier.BackOffice, cancellationToken);
        var delivery = new DemoDelivery(carrier.BackOffice, carrier.Settings.Clock);
        var family = new DemoFamily(await delivery.LinesAsync(Everybody, cancellationToken));
        if (!existing)
        {
            await family.LiveAsync(carrier, cancellationToken);
        }

        return family;
    }

    private static async Task ContractAsync(BackOfficeClient backOffice, CancellationToken cancellationToken)
    {
        foreach (var payer in Everybody.DistinctBy(who => who.LoginId))
        {
            await backOffice.SendAsync(
                HttpMethod.Put,
                $"/api/contractors/{payer.LoginId}",
                new
                {
                    name = payer.UserName,
                    email = $"{payer.LoginId}@example.com",
                    householdId = payer.LoginId == Everybody[0].LoginId ? Family : FriendsHousehold,
                    initialPassword = Password,
                },
                cancellationToken
            );
        }
    }

    private async Task LiveAsync(LocalCarrier carrier, CancellationToken cancellationToken)
    {
        var clock = carrier.Settings.Clock;
        for (var day = 0; clock.Offset + TimeSpan.FromDays(1) <= TimeSpan.Zero; day++)
        {
            clock.MoveForward(TimeSpan.FromDays(1));
            await UseAsync(carrier.BackOffice, day, clock.GetUtcNow(), cancellationToken);
        }

        clock.MoveForward(clock.Offset.Negate());
        foreach (var (who, lineId) in Lines.Where(line => line.Who.LinksByItself))
        {
            var code = await carrier.BackOffice.UsageCodeAsync(lineId, cancellationToken);
            await carrier.Phones.PostAsJsonAsync($"/control/users/{who.LineUserId}/follow", new { }, cancellationToken);
            await carrier.Phones.PostAsJsonAsync(
                $"/control/users/{who.LineUserId}/text",
                new { text = code },
                cancellationToken
            );
        }
    }

    private Task<JsonElement> UseAsync(
        BackOfficeClient backOffice,
        int day,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        backOffice.SendAsync(
            HttpMethod.Post,
            "/api/usage",
            Lines.Select(line => new
            {
                recordId = string.Create(
                    CultureInfo.InvariantCulture,
                    $"demo-{line.Who.Msisdn}-{JapanTime.DateOf(at):yyyyMMdd}"
                ),
                msisdn = line.Who.Msisdn,
                bytes = line.Who.MegabytesADay * BytesPerMegabyte * Week[day % Week.Length] / 100,
                at = at.AddMinutes(-5),
            }),
            cancellationToken
        );

    private static string UserId(int number) => string.Create(CultureInfo.InvariantCulture, $"U{number:x32}");
}
