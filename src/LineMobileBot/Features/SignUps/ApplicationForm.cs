namespace LineMobileBot.Features.SignUps;

/// <summary>The form as it was sent, nothing of it believed yet. A newcomer fills in the second half too.</summary>
internal sealed class ApplicationForm
{
    public string? UserName { get; set; }

    public string? BirthDate { get; set; }

    public string? Carrier { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <summary>The household of somebody in the family who is a customer already.</summary>
    public string? Household { get; set; }

    public string? LoginId { get; set; }

    public string? Password { get; set; }

    public string? PasswordAgain { get; set; }

    /// <summary>As it was filled in, but for the passwords: those are typed anew.</summary>
    public static ApplicationForm Of(ApplicationDraft draft) =>
        new()
        {
            UserName = draft.UserName,
            BirthDate = BirthDates.Write(draft.BirthDate),
            Carrier = draft.Carrier.ToString(),
            Name = draft.Newcomer?.Name,
            Email = draft.Newcomer?.Email,
            Household = draft.Newcomer?.HouseholdId,
            LoginId = draft.Newcomer is null ? null : draft.LoginId,
        };
}
