using System.Text.Json.Serialization;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Features.SignUps;

/// <summary>An application as it was filled in and found whole, before it is confirmed.</summary>
/// <param name="LoginId">The contractor, or the login id a newcomer wants.</param>
/// <param name="Newcomer">What a newcomer says of themselves; null for a contractor.</param>
/// <param name="PlanCode">The plan.</param>
/// <param name="Carrier">The network.</param>
/// <param name="UserName">Who will carry the phone.</param>
/// <param name="BirthDate">When they were born.</param>
/// <param name="ChatAccount">The chat they came from.</param>
internal sealed record ApplicationDraft(
    string LoginId,
    NewcomerDraft? Newcomer,
    string PlanCode,
    Carrier Carrier,
    string UserName,
    DateOnly BirthDate,
    string? ChatAccount
)
{
    public ApplicationRequest ToRequest() =>
        new(
            Newcomer is { } newcomer
                ? new Applicant.Newcomer(LoginId, newcomer.Name, newcomer.Email, newcomer.HouseholdId)
                : new Applicant.Known(LoginId),
            PlanCode,
            Carrier,
            UserName,
            BirthDate,
            ChatAccount
        );
}

internal sealed record NewcomerDraft(string Name, string Email, string? HouseholdId, string Password)
{
    /// <summary>Without the password: records print all they hold.</summary>
    public override string ToString() => nameof(NewcomerDraft);
}

internal sealed record SealedDraft(ApplicationDraft Draft, DateTimeOffset ExpiresAt);

internal sealed record ChatTicket(string Account, DateTimeOffset ExpiresAt);

[JsonSerializable(typeof(SealedDraft))]
[JsonSerializable(typeof(ChatTicket))]
internal sealed partial class SealJson : JsonSerializerContext;
