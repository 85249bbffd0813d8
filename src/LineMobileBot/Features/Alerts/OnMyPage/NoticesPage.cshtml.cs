using LineMobileBot.Conversations;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;

namespace LineMobileBot.Features.Alerts.OnMyPage;

/// <summary>What the contractor's own LINE account is told unasked.</summary>
internal sealed class NoticesPage(SwitchHandler switches, AlertPolicy policy) : ContractorPage
{
    public const string Address = "/mypage/notices";

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    /// <summary>What is on; null when no account is linked.</summary>
    public IReadOnlyCollection<AlertTopic>? On { get; private set; }

    public string? Quiet => SwitchMessages.QuietSentence(policy.QuietHours);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        On = await switches.ReadAsync(Contractor, cancellationToken);

    /// <summary>The form says how each switch is to stand, so sending it twice is sending it once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        AlertTopic[] on = [.. AlertTopics.All.Where(topic => Request.Form.ContainsKey(AlertTopics.NameOf(topic)))];
        if (await switches.SaveAsync(Contractor, on, cancellationToken))
        {
            return new SeeOther($"{Address}?saved=true");
        }

        Saved = false;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
