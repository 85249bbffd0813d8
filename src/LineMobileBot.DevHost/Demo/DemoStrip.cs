using System.Text.Json.Serialization;
using LineMobileBot.DevHost.Clocks;
using LineMobileBot.Ledger.Buckets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LineMobileBot.DevHost.Demo;

/// <summary>
/// The strip beside the phones: what the world around them does. The network counts data, the days go by, and the father
/// looks up the usage codes of his contract.
/// </summary>
internal sealed class DemoStrip(AdjustableClock clock)
{
    private const long BytesOfOneUse = 300_000_000;

    private DemoFamily? family;
    private BackOfficeClient? backOffice;

    public void Show(DemoFamily demoFamily, BackOfficeClient client) => (family, backOffice) = (demoFamily, client);

    /// <summary>Where the bot's web pages are.</summary>
    public required Uri Site { get; init; }

    public void Map(IEndpointRouteBuilder strip)
    {
        strip.MapGet("/", () => File("strip.html", "text/html; charset=utf-8"));
        strip.MapGet("/strip.js", () => File("strip.js", "text/javascript; charset=utf-8"));
        strip.MapGet("/strip.css", () => File("strip.css", "text/css; charset=utf-8"));
        strip.MapGet("/texts", () => DemoStripTexts.All);
        strip.MapGet("/state", StateAsync);
        strip.MapPost("/use/{lineId:guid}", UseAsync);
        strip.MapPost("/next-day", () => clock.MoveForward(TimeSpan.FromDays(1)));
        strip.MapPost("/next-month", () => clock.MoveForwardTo(ServiceMonth.Of(clock.GetUtcNow()).End));
    }

    private async Task<DemoState> StateAsync(CancellationToken cancellationToken)
    {
        var lines = new List<DemoLineState>();
        foreach (var (who, lineId) in family?.Lines ?? [])
        {
            var line = await backOffice!.LineAsync(lineId, cancellationToken);
            lines.Add(
                new DemoLineState(
                    lineId,
                    who.PhoneName,
                    await backOffice.UsageCodeAsync(lineId, cancellationToken),
                    line.GetProperty("remainingBytes").GetInt64(),
                    line.GetProperty("throttled").GetBoolean(),
                    line.GetProperty("linkedUser").GetBoolean()
                )
            );
        }

        return new DemoState(
            clock.GetUtcNow().ToOffset(JapanTime.Offset),
            lines,
            new Uri(Site, "/mypage"),
            DemoFamily.SignIns,
            new DemoDesk(
                new Uri(Site, "/desk"),
                DemoOperator.Login,
                DemoFamily.Password,
                DemoOperator.CodeAt(clock.GetUtcNow())
            )
        );
    }

    private async Task<IResult> UseAsync(Guid lineId, CancellationToken cancellationToken)
    {
        if (family?.Lines.FirstOrDefault(line => line.LineId == lineId).Who is not { } who)
        {
            return TypedResults.NotFound();
        }

        await backOffice!.UseAsync(who.Msisdn, BytesOfOneUse, clock.GetUtcNow(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static FileStreamHttpResult File(string name, string contentType) =>
        TypedResults.Stream(typeof(DemoStrip).Assembly.GetManifestResourceStream(name)!, contentType);
}

internal sealed record DemoState(
    DateTimeOffset Now,
    IReadOnlyList<DemoLineState> Lines,
    Uri MyPage,
    IReadOnlyList<DemoSignIn> SignIns,
    DemoDesk Desk
);

internal sealed record DemoDesk(Uri Address, string Login, string Password, string Code);

internal sealed record DemoLineState(
    Guid LineId,
    string Name,
    string Code,
    long RemainingBytes,
    bool Throttled,
    [property: JsonPropertyName("linked")] bool IsLinked
);
