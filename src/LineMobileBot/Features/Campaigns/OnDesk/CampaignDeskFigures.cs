using LineMobileBot.Desk;
using Npgsql;

namespace LineMobileBot.Features.Campaigns.OnDesk;

/// <summary>Tells the status page of campaigns that wait for somebody.</summary>
internal sealed class CampaignDeskFigures : IDeskFigures
{
    public async Task<IReadOnlyList<DeskFigure>> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select count(*) from campaigns where state = 3 and paused is not null",
            connection
        );
        var paused = (long)(await select.ExecuteScalarAsync(cancellationToken))!;
        return
        [
            new DeskFigure(CampaignDeskTexts.StatusPaused, CampaignSentences.Count(paused))
            {
                Address = paused > 0 ? CampaignsPage.Address : null,
                Warning = paused > 0 ? CampaignDeskTexts.StatusPausedWarning : null,
            },
        ];
    }
}
