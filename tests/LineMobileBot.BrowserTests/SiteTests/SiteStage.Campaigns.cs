using LineMobileBot.Features.Campaigns;
using Npgsql;

namespace LineMobileBot.BrowserTests.SiteTests;

public sealed partial class SiteStage
{
    private int pausedCampaigns;

    /// <summary>A campaign that stopped half-way at the quota, whatever the hour.</summary>
    internal async Task<Guid> PausedCampaignAsync()
    {
        var now = host.Carrier.Settings.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await InTheBookAsync(async connection =>
        {
            var campaign = new Campaign(
                id,
                // One link of a name to a page: each has a name of its own.
                $"年始の営業時間（{++pausedCampaigns}）",
                new CampaignContent { Form = CampaignForm.Text, Text = "年末年始も休まず受け付けます。" },
                new Audience(AudienceKind.Friends)
            )
            {
                CreatedAt = now,
                CreatedBy = Guid.Empty,
            };
            await CampaignTable.InsertAsync(connection, campaign, CancellationToken.None);
            await using var pause = new NpgsqlCommand(
                """
                with paused as (
                    update campaigns set state = 3, paused = 2, started_at = $2, people = 1234, messages = '[]'
                    where id = $1 returning id)
                insert into campaign_deliveries (campaign_id, line_user, state)
                select $1, 'someone-' || n, case when n <= 500 then 3 else 1 end from generate_series(1, 1234) n
                """,
                connection
            )
            {
                Parameters = { CampaignTable.Value(id), CampaignTable.Value(now) },
            };
            await pause.ExecuteNonQueryAsync();
        });
        return id;
    }
}
