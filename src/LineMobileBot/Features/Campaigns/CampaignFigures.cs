using Npgsql;

namespace LineMobileBot.Features.Campaigns;

/// <summary>How far a campaign has come, in people.</summary>
internal sealed record CampaignFigures
{
    private const string Select = """
        select count(*) filter (where state in (1, 2)), count(*) filter (where state = 3),
            count(*) filter (where state = 4), count(*) filter (where state = 5),
            (select count(*) from campaign_taps where campaign_id = $1),
            (select count(*) from news_opt_outs where campaign_id = $1)
        from campaign_deliveries where campaign_id = $1
        """;

    /// <summary>Who has not got it yet, or will not since it was stopped.</summary>
    public long Waiting { get; private init; }

    /// <summary>For whom LINE has taken it.</summary>
    public long Delivered { get; private init; }

    /// <summary>Who blocked the account or stopped the news after the start.</summary>
    public long LeftOut { get; private init; }

    /// <summary>Who may or may not have it: LINE never said, and asking again could mean sending twice.</summary>
    public long Unknown { get; private init; }

    /// <summary>Phones on which its link was opened.</summary>
    public long Taps { get; private init; }

    /// <summary>Who stopped the news by its button, and has not taken them up again.</summary>
    public long OptOuts { get; private init; }

    public static async Task<CampaignFigures> ReadAsync(
        NpgsqlConnection connection,
        Guid campaignId,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Select, connection)
        {
            Parameters = { CampaignTable.Value(campaignId) },
        };
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new CampaignFigures
        {
            Waiting = row.GetInt64(0),
            Delivered = row.GetInt64(1),
            LeftOut = row.GetInt64(2),
            Unknown = row.GetInt64(3),
            Taps = row.GetInt64(4),
            OptOuts = row.GetInt64(5),
        };
    }
}
