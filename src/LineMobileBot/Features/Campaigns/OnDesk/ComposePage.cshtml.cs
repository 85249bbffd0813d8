using LineMobileBot.Desk;
using LineMobileBot.Site;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Campaigns.OnDesk;

/// <summary>Writes a campaign, beside what it looks like on the phone.</summary>
[ForRole(OperatorRole.Campaigns)]
internal sealed class ComposePage(
    NpgsqlDataSource database,
    CampaignHandler handler,
    CampaignTestHandler tests,
    CampaignTesters testers
) : DeskPage
{
    public const string Address = "/desk/campaigns/compose";
    public const string Save = "save";
    public const string Preview = "preview";
    public const string Test = "test";

    private IReadOnlyList<CampaignFault> faults = [];

    /// <summary>Null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? CampaignId { get; set; }

    /// <summary>Whether it has just been sent to the carrier's own people.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Tested { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public AudienceKind Audience { get; set; } = AudienceKind.Friends;

    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public CampaignForm Form { get; set; } = CampaignForm.Text;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Picture { get; set; }

    [BindProperty]
    public string? ButtonLabel { get; set; }

    [BindProperty]
    public string? ButtonUrl { get; set; }

    /// <summary>How many people get a test.</summary>
    public int Testers => testers.People.Count;

    public string Back => CampaignId is { } id ? CampaignPage.AddressOf(id) : CampaignsPage.Address;

    public Draft Draft =>
        new Draft(
            Name ?? "",
            new CampaignContent
            {
                Form = Form,
                Text = Text ?? "",
                Title = Title,
                PictureUrl = Picture,
                ButtonLabel = ButtonLabel,
                ButtonUrl = ButtonUrl,
            },
            new Audience(Audience, Audience == AudienceKind.PlanUsers ? Plan : null)
        ).Tidy();

    public ComposeField NameField =>
        new(
            "name",
            CampaignDeskTexts.NameLabel,
            Name,
            CampaignContentRule.LongestName,
            ErrorOf(CampaignFault.NameMissing, CampaignFault.NameTooLong)
        );

    public string? TextError =>
        ErrorOf(
            CampaignFault.TextMissing,
            CampaignFault.TextTooLong,
            CampaignFault.CardTextTooLong,
            CampaignFault.NotForLine
        );

    public IReadOnlyList<ComposeField> CardFields =>
        [
            new(
                "title",
                CampaignDeskTexts.Title,
                Title,
                CampaignContentRule.LongestTitle,
                ErrorOf(CampaignFault.TitleMissing, CampaignFault.TitleTooLong)
            ),
            UrlField("picture", CampaignDeskTexts.Picture, Picture, ErrorOf(CampaignFault.PictureNotHttps)),
            new(
                "buttonLabel",
                CampaignDeskTexts.ButtonLabel,
                ButtonLabel,
                CampaignContentRule.LongestButtonLabel,
                ErrorOf(CampaignFault.ButtonIncomplete, CampaignFault.ButtonLabelTooLong)
            ),
            UrlField("buttonUrl", CampaignDeskTexts.ButtonUrl, ButtonUrl, ErrorOf(CampaignFault.ButtonNotHttps)),
        ];

    public static string AddressOf(Guid campaignId) => $"{Address}/{campaignId:D}";

    public string? ErrorOf(params ReadOnlySpan<CampaignFault> ofField)
    {
        foreach (var fault in ofField)
        {
            if (faults.Contains(fault))
            {
                return CampaignSentences.Of(fault);
            }
        }

        return null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (CampaignId is not { } id)
        {
            return Page();
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await CampaignTable.FindAsync(connection, id, cancellationToken) is not { } campaign)
        {
            return NotFound();
        }

        Fill(campaign);
        return campaign.State == CampaignState.Draft ? Page() : new SeeOther(CampaignPage.AddressOf(id));
    }

    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(Audience) || !Enum.IsDefined(Form))
        {
            return BadRequest();
        }

        if (then == Preview)
        {
            return Page();
        }

        var id = CampaignId ?? FormKey;
        var move = CampaignId is null
            ? await handler.CreateAsync(By(CampaignAudit.Create), Operator.Id, id, Draft, cancellationToken)
            : await handler.EditAsync(By(CampaignAudit.Edit), id, Revision, Draft, cancellationToken);
        if (then == Test && move is not CampaignMove.Refused)
        {
            move = await tests.SendAsync(By(CampaignAudit.Test), id, FormKey, cancellationToken);
        }

        return move switch
        {
            CampaignMove.Refused refused => Refuse(refused.Why),
            _ => new SeeOther(then == Test ? $"{AddressOf(id)}?tested=true" : CampaignPage.AddressOf(id)),
        };
    }

    private ActionResult Refuse(CampaignRefusal why)
    {
        switch (why)
        {
            case CampaignRefusal.Unknown:
                return NotFound();
            case CampaignRefusal.Faulty faulty:
                faults = faulty.Faults;
                return Refuse(CampaignDeskTexts.Faulty);
            default:
                return Refuse(CampaignSentences.Of(why), StatusCodes.Status409Conflict);
        }
    }

    private AuditEntry By(string action) => AuditEntry.ByOperator(Operator.Id, action);

    private static ComposeField UrlField(string name, string label, string? value, string? error) =>
        new(name, label, value, CampaignContentRule.LongestUrl, error) { Type = "url" };

    private void Fill(Campaign campaign)
    {
        Revision = campaign.Revision;
        Name = campaign.Name;
        (Audience, Plan) = (campaign.Audience.Kind, campaign.Audience.PlanCode);
        var content = campaign.Content;
        (Form, Text, Title) = (content.Form, content.Text, content.Title);
        (Picture, ButtonLabel, ButtonUrl) = (content.PictureUrl, content.ButtonLabel, content.ButtonUrl);
    }
}
