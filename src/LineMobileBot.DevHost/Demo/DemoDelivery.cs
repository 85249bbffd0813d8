using LineMobileBot.DevHost.Clocks;

namespace LineMobileBot.DevHost.Demo;

/// <summary>Lines from the application to the first day of service, each step on its own day as with any customer.</summary>
internal sealed class DemoDelivery(BackOfficeClient backOffice, AdjustableClock clock)
{
    private const string Applied = "Applied";
    private const string Shipped = "Shipped";
    private static readonly TimeSpan UntilShipped = TimeSpan.FromDays(1);
    private static readonly TimeSpan UntilStarted = TimeSpan.FromDays(2);

    /// <summary>Finds the lines, or lets them come to be.</summary>
    public async Task<IReadOnlyList<(DemoLine Who, Guid LineId)>> LinesAsync(
        IEnumerable<DemoLine> everybody,
        CancellationToken cancellationToken
    )
    {
        var lines = new List<(DemoLine, Guid LineId)>();
        foreach (var who in everybody)
        {
            lines.Add((who, await EnterAsync(who, cancellationToken)));
        }

        Guid[] lineIds = [.. lines.Select(line => line.LineId)];
        await StepAsync(lineIds, Applied, "shipping-notice", UntilShipped, cancellationToken);
        await StepAsync(lineIds, Shipped, "start", UntilStarted, cancellationToken);
        return lines;
    }

    /// <summary>A second start finds what the first one made.</summary>
    private async Task<Guid> EnterAsync(DemoLine who, CancellationToken cancellationToken)
    {
        if (await backOffice.FindLineAsync(who.Msisdn, cancellationToken) is { } known)
        {
            return known;
        }

        var line = await backOffice.SendAsync(
            HttpMethod.Post,
            $"/api/contractors/{who.LoginId}/lines",
            new
            {
                msisdn = who.Msisdn,
                carrier = "docomo",
                planCode = who.PlanCode,
                userName = who.UserName,
            },
            cancellationToken
        );
        return line.GetProperty("lineId").GetGuid();
    }

    private async Task StepAsync(
        IEnumerable<Guid> lineIds,
        string from,
        string step,
        TimeSpan after,
        CancellationToken cancellationToken
    )
    {
        var waiting = new List<Guid>();
        foreach (var lineId in lineIds)
        {
            var line = await backOffice.LineAsync(lineId, cancellationToken);
            if (line.GetProperty("state").GetString() == from)
            {
                waiting.Add(lineId);
            }
        }

        MoveOn(waiting.Count == 0 ? TimeSpan.Zero : after);
        foreach (var lineId in waiting)
        {
            await backOffice.SendAsync(
                HttpMethod.Post,
                $"/api/lines/{lineId}/{step}",
                new { at = clock.GetUtcNow() },
                cancellationToken
            );
        }
    }

    /// <summary>Never beyond today: the demo's past is all there is to spend.</summary>
    private void MoveOn(TimeSpan span)
    {
        if (clock.Offset + span <= TimeSpan.Zero)
        {
            clock.MoveForward(span);
        }
    }
}
