using System.Diagnostics;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LineMobileBot.Features.SignUps;

/// <summary>The last press of the button.</summary>
internal sealed partial class ApplyPage
{
    /// <summary>Null for a draft that is too old, or was filled in by somebody else than is signed in now.</summary>
    private ApplicationDraft? OpenDraft()
    {
        var draft = seals.OpenDraft(Draft, clock.GetUtcNow());
        // A newcomer who pressed twice is signed in by the time of the second.
        var isTheirs = Applicant is null ? draft?.Newcomer is not null : draft?.LoginId == Applicant.LoginId;
        if (draft is null || !isTheirs)
        {
            return null;
        }

        Plan = draft.PlanCode;
        return draft;
    }

    private async Task<IActionResult> ConfirmAsync(CancellationToken cancellationToken)
    {
        if (OpenDraft() is not { } draft)
        {
            return StartAgain();
        }

        try
        {
            return draft.Newcomer is null
                ? await ApplyAsync(draft, cancellationToken)
                : await JoinAsync(draft, cancellationToken);
        }
        catch (IdempotencyKeyReusedException)
        {
            return Refuse(StatusCodes.Status409Conflict, SignUpTexts.FormUsed);
        }
    }

    private async Task<IActionResult> ApplyAsync(ApplicationDraft draft, CancellationToken cancellationToken)
    {
        if (!AsksPassword)
        {
            return Answer(draft, await handler.ApplyAsync(User.Contractor()!, draft, FormKey, cancellationToken));
        }

        ApplicationOutcome? outcome = null;
        LoginId = draft.LoginId;
        var ticket = await SignInAsync(
            async (set, contractor) =>
                outcome = await handler.ApplyAsync(set, contractor, draft, FormKey, cancellationToken),
            cancellationToken
        );
        if (ticket is null)
        {
            return ShowReview(draft);
        }

        await ContractorSignIns.IssueAsync(HttpContext, ticket);
        return Answer(draft, outcome!);
    }

    private async Task<IActionResult> JoinAsync(ApplicationDraft draft, CancellationToken cancellationToken)
    {
        var (outcome, ticket) = await handler.JoinAsync(HttpContext, draft, FormKey, cancellationToken);
        if (outcome is ApplicationOutcome.Already)
        {
            // The button was pressed twice: whoever knows the password they made is let in a second time too.
            (LoginId, Password) = (draft.LoginId, draft.Newcomer!.Password);
            ticket = await SignInAsync((_, _) => Task.CompletedTask, cancellationToken);
        }

        if (ticket is not null)
        {
            await ContractorSignIns.IssueAsync(HttpContext, ticket);
        }

        return Answer(draft, outcome);
    }

    private ActionResult Answer(ApplicationDraft draft, ApplicationOutcome outcome) =>
        outcome switch
        {
            ApplicationOutcome.Accepted accepted => Receipt(accepted.Application),
            ApplicationOutcome.Already already => Receipt(already.Application),
            ApplicationOutcome.Refused refused => Refuse(draft, refused.Why),
            _ => throw new UnreachableException(),
        };

    public static SeeOther Receipt(Application application) =>
        new($"{ApplicationPage.AddressOf(application.Id)}?accepted=true");

    private PageResult Refuse(ApplicationDraft draft, ApplicationRefusal why)
    {
        Form = ApplicationForm.Of(draft);
        if (SignUpSentences.FieldOf(why) is { } wrong)
        {
            Problems = new Dictionary<string, FormProblem>(StringComparer.Ordinal) { [wrong.Field] = wrong.Problem };
            return Refuse(StatusCodes.Status422UnprocessableEntity, SignUpTexts.LookAgain);
        }

        var status =
            why is ApplicationRefusal.PlanNotSold
                ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status409Conflict;
        return Refuse(status, SignUpSentences.Of(why));
    }
}
