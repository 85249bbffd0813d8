using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Desk;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Site;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Campaigns.OnDesk;

/// <summary>One campaign: what it looks like, what it costs, how far it is, and what can be done with it.</summary>
[ForRole(OperatorRole.Campaigns)]
internal sealed class CampaignPage(
    NpgsqlDataSource database,
    CampaignHandler handler,
    AudienceTable audience,
    MonthlyMessageReader months,
    CampaignPolicy policy
) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public Guid CampaignId { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? Hour { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    /// <summary>Null before the start.</summary>
    public CampaignFigures? Figures { get; private set; }

    /// <summary>Null after the start.</summary>
    public CampaignCost? Cost { get; private set; }

    public IReadOnlyList<CampaignButton> Doings =>
        [
            .. CampaignDoings
                .Of(Campaign)
                .Select(doing => new CampaignButton(doing, Campaign)
                {
                    Day = CampaignSentences.DayOf(Day ?? JapanTime.DateOf(Now).AddDays(1)),
                    Hour = CampaignSentences.HourOf(Hour ?? new TimeOnly(10, 0)),
                }),
        ];

    public static string AddressOf(Guid campaignId) => $"{CampaignsPage.Address}/{campaignId:D}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CampaignDoing? doing, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || doing is not { } wanted || await DoAsync(wanted, cancellationToken) is not { } move)
        {
            return BadRequest();
        }

        if (move is CampaignMove.Refused refused)
        {
            return await ReadAsync(cancellationToken)
                ? Refuse(CampaignSentences.Of(refused.Why), StatusCodes.Status409Conflict)
                : NotFound();
        }

        return new SeeOther(AddressOf(CampaignId));
    }

    /// <summary>Null for what this page does not do.</summary>
    private async Task<CampaignMove?> DoAsync(CampaignDoing doing, CancellationToken cancellationToken) =>
        doing switch
        {
            CampaignDoing.Start => await handler.StartAsync(
                By(CampaignAudit.Start),
                CampaignId,
                Revision,
                cancellationToken
            ),
            CampaignDoing.Schedule when (Day, Hour) is ({ } day, { } hour) => await handler.ScheduleAsync(
                By(CampaignAudit.Schedule),
                CampaignId,
                Revision,
                JapanTime.StartOf(day) + hour.ToTimeSpan(),
                cancellationToken
            ),
            CampaignDoing.Unschedule => await handler.UnscheduleAsync(
                By(CampaignAudit.Unschedule),
                CampaignId,
                cancellationToken
            ),
            CampaignDoing.Pause => await handler.PauseAsync(By(CampaignAudit.Pause), CampaignId, cancellationToken),
            CampaignDoing.Resume => await handler.ResumeAsync(By(CampaignAudit.Resume), CampaignId, cancellationToken),
            CampaignDoing.Stop => await handler.StopAsync(By(CampaignAudit.Stop), CampaignId, cancellationToken),
            _ => null,
        };

    private AuditEntry By(string action) => AuditEntry.ByOperator(Operator.Id, action);

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await CampaignTable.FindAsync(connection, CampaignId, cancellationToken) is not { } campaign)
        {
            return false;
        }

        Campaign = campaign;
        if (campaign.StartedAt is not null)
        {
            Figures = await CampaignFigures.ReadAsync(connection, CampaignId, cancellationToken);
        }
        else if (campaign.State is CampaignState.Draft or CampaignState.Scheduled)
        {
            var people = await audience.CountAsync(connection, campaign.Audience, Now, cancellationToken);
            Cost = new CampaignCost(people, await months.ReadAsync(cancellationToken), policy.QuotaReserve);
        }

        return true;
    }
}
