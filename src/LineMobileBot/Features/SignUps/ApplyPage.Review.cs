using LineMobileBot.Ledger.Billing;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LineMobileBot.Features.SignUps;

/// <summary>What was filled in, shown once more with what it costs.</summary>
internal sealed partial class ApplyPage
{
    /// <summary>Not null: the page shows what was filled in, to be confirmed.</summary>
    public ApplicationDraft? Review { get; private set; }

    /// <summary>Whether the contractor has a line already.</summary>
    public bool IsFurther { get; private set; }

    public StartFeePolicy StartFeeTerms => startFees;

    /// <summary>What the line of the review costs once.</summary>
    public StartFees StartFees => startFees.FeesOf(IsFurther, throughLine: Review?.ChatAccount is not null);

    private async Task<PageResult> ShowReviewAsync(CancellationToken cancellationToken)
    {
        if (Chosen is null)
        {
            await handler.RefusePlanAsync(User.Contractor(), cancellationToken);
            return Refuse(StatusCodes.Status422UnprocessableEntity, SignUpTexts.PlanNotSold);
        }

        if (Obstacle is not null)
        {
            return Refuse(StatusCodes.Status409Conflict, SignUpSentences.Of(Obstacle));
        }

        Problems = ApplicationFormRule.ProblemsOf(Form, isNewcomer: Applicant is null, Today);
        if (Problems.Count > 0)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, SignUpTexts.LookAgain);
        }

        var now = clock.GetUtcNow();
        return ShowReview(
            ApplicationFormRule.DraftOf(Form, Applicant?.LoginId, Chosen.Code, seals.OpenChat(Chat, now))
        );
    }

    private PageResult ShowReview(ApplicationDraft draft)
    {
        Review = draft;
        Draft = seals.SealDraft(draft, clock.GetUtcNow());
        return Page();
    }

    private PageResult Edit() => OpenDraft() is { } draft ? Edit(draft) : StartAgain();

    private PageResult Edit(ApplicationDraft draft)
    {
        Form = ApplicationForm.Of(draft);
        return Page();
    }
}
