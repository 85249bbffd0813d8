using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>One actor at one address with one method, and what should come of it.</summary>
/// <param name="Hidden">Of whom the answer may tell nothing.</param>
internal sealed record AccessCell(
    string Method,
    string Address,
    Expected Expected,
    IReadOnlyDictionary<string, object?>? Body,
    IReadOnlyList<Household> Hidden
)
{
    private const string SignInPage = "/sign-in?returnUrl=";
    private const string PasswordAgainPage = "/mypage/password-again?returnUrl=";

    private static readonly string[] Sites = ["/mypage", "/desk"];

    public bool IsRefused => Expected is not (Expected.Passes or Expected.Answers);

    public static IReadOnlyList<AccessCell> Of(
        string route,
        IEnumerable<string> methods,
        Actor actor,
        Household own,
        Household other
    )
    {
        var mine = actor.Kind == ActorKind.OtherContractor ? other : own;
        var doors = AccessTable.All.Where(door => door.Route == route).ToList();
        return
        [
            .. methods.SelectMany(method =>
                new[] { own, other }
                    .DistinctBy(household => household.AddressOf(route))
                    .Select(household => Of(method, doors, actor, household, mine, [own, other]))
            ),
        ];
    }

    public Task<WebPage> SendAsync(Visitor visitor) => visitor.SendAsync(Method, Address, Body);

    /// <summary>What is not as it should be.</summary>
    public IEnumerable<string> Compare(WebPage answer)
    {
        if (!IsAsExpected(answer))
        {
            answer.Headers.TryGetValue("Location", out var location);
            yield return $"{Method} {Address}: {Expected} expected, was {(int)answer.Status} {location}";
        }

        if (Array.Exists(Sites, site => Address.StartsWith(site, StringComparison.Ordinal)))
        {
            foreach (var missing in SiteHeaders.MissingIn(answer))
            {
                yield return $"{Method} {Address}: {(int)answer.Status} without {missing}";
            }
        }

        var told = Hidden.SelectMany(household => household.FoundIn(answer.Html + LocationOf(answer))).ToList();
        if (told.Count > 0)
        {
            yield return $"{Method} {Address} tells {string.Join(", ", told)}";
        }
    }

    private static AccessCell Of(
        string method,
        List<Door> doors,
        Actor actor,
        Household household,
        Household mine,
        Household[] all
    )
    {
        var door = doors.Find(candidate => candidate.Has(method));
        var address = household.AddressOf(doors[0].Route);
        var owns = household == mine || address == doors[0].Route;
        var isPage = doors.Exists(candidate => candidate.Has("HEAD"));
        var expected =
            door is not null ? AccessRule.Of(door.Guard, actor, owns)
            : isPage ? AccessRule.OfUnknownMethod(doors[0].Guard, actor)
            : Expected.NotAllowed;
        expected = expected is Expected.Passes && door?.MayBeMissing is true ? Expected.Answers : expected;
        var body = (door ?? doors.Find(candidate => candidate.Body is not null))?.Body?.Invoke(household);
        return new AccessCell(method, address, expected, body, HiddenFrom(actor, expected, mine, all));
    }

    private static Household[] HiddenFrom(Actor actor, Expected expected, Household mine, Household[] all) =>
        actor.Kind switch
        {
            >= ActorKind.OtherContractor and <= ActorKind.ContractorByLine => [.. all.Where(one => one != mine)],
            // The carrier's systems and operators read everybody's data: that is what their keys and roles are for.
            ActorKind.ValidKey or ActorKind.Operator when expected is Expected.Passes => [],
            _ => all,
        };

    private bool IsAsExpected(WebPage answer) =>
        Expected switch
        {
            Expected.SignIn => IsSentTo(answer, SiteOf(Address) + SignInPage),
            Expected.PasswordAgain => IsSentTo(answer, PasswordAgainPage),
            Expected.NotFound => answer.Status == HttpStatusCode.NotFound,
            Expected.Unauthorized => answer.Status == HttpStatusCode.Unauthorized,
            Expected.Forbidden => answer.Status == HttpStatusCode.Forbidden,
            Expected.NotAllowed => answer.Status == HttpStatusCode.MethodNotAllowed,
            Expected.Answers => answer.Status
                is < HttpStatusCode.InternalServerError
                    and not HttpStatusCode.MethodNotAllowed,
            _ => IsOpen(answer),
        };

    private static bool IsOpen(WebPage answer) =>
        answer.Status is < HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity
        && !IsSentTo(answer, SiteOf(answer.Address.AbsolutePath) + SignInPage)
        && !IsSentTo(answer, PasswordAgainPage);

    private static bool IsSentTo(WebPage answer, string page) =>
        answer.Status == HttpStatusCode.SeeOther && LocationOf(answer).Contains(page, StringComparison.Ordinal);

    private static string SiteOf(string address) =>
        Array.Find(Sites, site => address.StartsWith(site, StringComparison.OrdinalIgnoreCase)) ?? "";

    private static string LocationOf(WebPage answer) => answer.Headers.GetValueOrDefault("Location", "");
}
