using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace LineMobileBot.Features.SignUps;

/// <summary>
/// Applies for a line: choose a plan, fill in, look at it once more, confirm. For contractors and for newcomers, who become
/// contractors by it.
/// </summary>
[AllowAnonymous]
[ReceiptAgain]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed partial class ApplyPage(
    NpgsqlDataSource database,
    Applications applications,
    ApplicationHandler handler,
    SignUpSeals seals,
    MoneyPolicy money,
    StartFeePolicy startFees,
    TimeProvider clock,
    PasswordSignIns signIns
) : PasswordPage(signIns)
{
    public const string Address = "/mypage/apply";

    /// <summary>What the form asks for, by the hidden field <c>step</c>.</summary>
    public const string StepReview = "review";
    public const string StepEdit = "edit";
    public const string StepConfirm = "confirm";

    private Guid? formKey;

    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }

    /// <summary>Which chat the person comes from: see <see cref="SignUpSeals"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Chat { get; set; }

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public ApplicationForm Form { get; set; } = new();

    /// <summary>What was filled in, sealed, while the page shows it once more.</summary>
    [BindProperty]
    public string? Draft { get; set; }

    public IReadOnlyDictionary<string, FormProblem> Problems { get; private set; } =
        new Dictionary<string, FormProblem>(StringComparer.Ordinal);

    /// <summary>The contractor who has signed in; null for somebody who may become one.</summary>
    public Contractor? Applicant { get; private set; }

    /// <summary>Why the household can have no further line now; null when it can.</summary>
    public ApplicationRefusal.HouseholdLineCap? Obstacle { get; private set; }

    /// <summary>What can be chosen today, by size.</summary>
    public IReadOnlyList<Plan> Plans =>
        [.. PlanCatalogue.OnSale(Today).OrderBy(plan => (plan.Data, plan.BaseFee.Amount))];

    /// <summary>Null while none is chosen that is on sale.</summary>
    public Plan? Chosen => PlanCatalogue.OnSale(Plan ?? "", Today);

    public Guid FormKey => formKey ??= Site.FormKey.Of(Request, clock.GetUtcNow());

    /// <summary>Whether the password must be typed before a further line goes on the bill.</summary>
    public bool AsksPassword => User.Contractor()?.HasFreshPassword(money, clock.GetUtcNow()) == false;

    private DateOnly Today => JapanTime.DateOf(clock.GetUtcNow());

    /// <summary>Back to this form after signing in.</summary>
    public string SignInAddress => ReturnUrl.On("/mypage/sign-in", AddressOf(Plan!, Chat));

    public static string AddressOf(string planCode, string? chatTicket) =>
        QueryHelpers.AddQueryString(
            Address,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["plan"] = planCode, ["chat"] = chatTicket }
        );

    /// <summary>Where a plan is chosen.</summary>
    public static string ChoiceAddressOf(string? chatTicket) =>
        chatTicket is null ? Address : QueryHelpers.AddQueryString(Address, "chat", chatTicket);

    public FormField Field(string name, string label, string? value, int? maxLength = null) =>
        new(
            name,
            label,
            value,
            maxLength,
            Problems.TryGetValue(name, out var problem) ? SignUpSentences.Of(problem) : null
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadApplicantAsync(cancellationToken);
        if (Plan is not null && Chosen is null)
        {
            return Refuse(StatusCodes.Status422UnprocessableEntity, SignUpTexts.PlanNotSold);
        }

        Form.UserName = Applicant?.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadApplicantAsync(cancellationToken);
        return Step switch
        {
            StepEdit => Edit(),
            StepConfirm => await ConfirmAsync(cancellationToken),
            _ => await ShowReviewAsync(cancellationToken),
        };
    }

    private async Task ReadApplicantAsync(CancellationToken cancellationToken)
    {
        if (User.Contractor() is { } contractor)
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            Applicant = await Contractors.FindAsync(connection, contractor.LoginId, cancellationToken);
            Obstacle = await applications.ObstacleAsync(connection, Applicant!, cancellationToken);
            IsFurther = await ContractorLines.AnyAsync(
                connection,
                contractor.ContractorId,
                clock.GetUtcNow(),
                cancellationToken
            );
        }
    }

    private PageResult StartAgain() => Refuse(StatusCodes.Status422UnprocessableEntity, SignUpTexts.DraftGone);

    private PageResult Refuse(int status, string sentence)
    {
        Response.StatusCode = status;
        Alert = sentence;
        return Page();
    }
}
