using System.Net;
using Line.Messaging;
using Line.Messaging.RichMenus;
using Npgsql;

namespace LineMobileBot.RichMenus;

/// <summary>
/// Sees to it that LINE has the four menus of this edition, each once, and that everybody is shown them. It can be done again
/// at any time, after a crash at any point and by several replicas at once.
/// </summary>
internal sealed partial class RichMenuProvisioning(
    ILineMessagingClient line,
    NpgsqlDataSource dataSource,
    RichMenuIds ids,
    EditionChange change,
    ILogger<RichMenuProvisioning> logger
)
{
    private const string Png = "image/png";

    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await using var turn = await ProvisioningTurn.TakeAsync(dataSource, cancellationToken);
        var existing = (await line.GetRichMenusAsync(cancellationToken)).Value;
        var menus = new Dictionary<RichMenuState, string>();
        foreach (var state in RichMenuStates.All)
        {
            menus[state] = await EnsureAsync(state, existing, cancellationToken);
        }

        ids.Learn(menus);
        await PutInForceAsync(menus, cancellationToken);
        ReportOlder(existing, menus);
    }

    private async Task<string> EnsureAsync(
        RichMenuState state,
        IReadOnlyList<RichMenuResponse> existing,
        CancellationToken cancellationToken
    )
    {
        var definition = RichMenuDefinitions.Of(state);
        if (existing.FirstOrDefault(menu => menu.Name == definition.Name) is not { RichMenuId: var id })
        {
            id = (await line.CreateRichMenuAsync(definition, cancellationToken)).Value;
            Log.Made(logger, definition.Name);
        }
        else if (await HasImageAsync(id, cancellationToken))
        {
            return id;
        }

        await line.SetRichMenuImageAsync(id, RichMenuImages.Png(state), Png, cancellationToken);
        return id;
    }

    /// <summary>A menu made just before a crash has none, and LINE's list does not tell.</summary>
    private async Task<bool> HasImageAsync(string richMenuId, CancellationToken cancellationToken)
    {
        try
        {
            (await line.GetRichMenuImageAsync(richMenuId, cancellationToken)).Value.Dispose();
            return true;
        }
        catch (LineApiException refusal) when (refusal.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>The default menu comes last: while it is of another edition, not everybody has been moved.</summary>
    private async Task PutInForceAsync(Dictionary<RichMenuState, string> menus, CancellationToken cancellationToken)
    {
        if (await DefaultAsync(cancellationToken) != menus[RichMenuState.None])
        {
            await change.MoveLinkedPeopleAsync(menus, cancellationToken);
            await line.SetDefaultRichMenuAsync(menus[RichMenuState.None], cancellationToken);
            Log.InForce(logger, RichMenuDefinitions.Edition);
        }
    }

    private async Task<string?> DefaultAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await line.GetDefaultRichMenuIdAsync(cancellationToken)).Value;
        }
        catch (LineApiException refusal) when (refusal.StatusCode == HttpStatusCode.Forbidden)
        {
            // LINE's answer where the default menu was made by another channel.
            return null;
        }
    }

    /// <summary>Older menus stay, since a replica of an older release may still show them; LINE keeps 1000 at most.</summary>
    private void ReportOlder(IReadOnlyList<RichMenuResponse> existing, Dictionary<RichMenuState, string> menus)
    {
        var others = existing.Where(menu => !menus.ContainsValue(menu.RichMenuId)).ToList();
        Log.Provisioned(
            logger,
            RichMenuDefinitions.Edition,
            others.Count(RichMenuDefinitions.IsOurs),
            others.Count + menus.Count
        );
    }

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Information, "Made the rich menu {Name}")]
        public static partial void Made(ILogger logger, string name);

        [LoggerMessage(1402, LogLevel.Information, "Rich menus of edition {Edition} are in force")]
        public static partial void InForce(ILogger logger, string edition);

        [LoggerMessage(
            1403,
            LogLevel.Information,
            "Rich menus of edition {Edition} are provisioned; {Older} older ones of ours are kept, {All} of LINE's 1000 are used"
        )]
        public static partial void Provisioned(ILogger logger, string edition, int older, int all);
    }
}
