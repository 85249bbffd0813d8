using System.Text.Json.Serialization;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Features.SignUps;

/// <summary>What can be applied for today, and what the person has applied for already.</summary>
/// <param name="PlanCodes">The plans on sale. A plan is never edited, so its code says all.</param>
/// <param name="Open">The person's applications whose lines are not in service yet, newest first.</param>
/// <param name="ChatTicket">By this the page knows which chat the person comes from: see <see cref="SignUpSeals"/>.</param>
internal sealed record PlanOffers(
    IReadOnlyList<string> PlanCodes,
    IReadOnlyList<OpenApplicationView> Open,
    string ChatTicket
) : Answer;

/// <summary>One open application. No name: the chat may be another's than the contractor's.</summary>
internal sealed record OpenApplicationView(ApplicationState State, string PlanCode, DateTimeOffset AppliedAt);

/// <summary>How far an application has come; told once for each state.</summary>
/// <param name="State">How far.</param>
/// <param name="PlanCode">What was applied for.</param>
/// <param name="LinksOpenFrom">Once it is shipped, from when links can be made.</param>
/// <param name="LinksAreOpen">Whether that was past when it was decided.</param>
internal sealed record ApplicationReport(
    ApplicationState State,
    string PlanCode,
    DateTimeOffset? LinksOpenFrom = null,
    bool LinksAreOpen = false
) : Answer;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PlanOffers))]
[JsonSerializable(typeof(ApplicationReport))]
internal sealed partial class SignUpJson : JsonSerializerContext;
