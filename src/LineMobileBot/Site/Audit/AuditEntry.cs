using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Site.Audit;

/// <summary>Who did something. The numbers are stored; never reuse one.</summary>
internal enum AuditActor
{
    /// <summary>Nobody known yet: before a sign-in.</summary>
    Stranger = 1,

    /// <summary>A contractor, by the ledger's id.</summary>
    Contractor = 2,

    /// <summary>A person in the chat, by their LINE user id.</summary>
    LineAccount = 3,

    /// <summary>One of the carrier's systems, by its key's id.</summary>
    ApiKey = 4,

    /// <summary>Somebody at the desk.</summary>
    Operator = 5,

    /// <summary>Whoever runs commands on the server.</summary>
    Console = 6,
}

/// <summary>How it ended. The numbers are stored; never reuse one.</summary>
internal enum AuditOutcome
{
    Done = 1,
    Refused = 2,
}

/// <summary>One line of the audit trail: who did, or was refused, what. Never a password, a code, a token or a name.</summary>
/// <param name="ActorKind">Who.</param>
/// <param name="ActorId">Which of them; empty for a stranger.</param>
/// <param name="Action">What, by its stable name: see <see cref="AuditActions"/>; rooms add their own, such as <c>top-up.buy</c>.</param>
/// <param name="Outcome">How it ended.</param>
internal sealed record AuditEntry(AuditActor ActorKind, string ActorId, string Action, AuditOutcome Outcome)
{
    /// <summary>For whom an operator acts.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What kind of thing was touched: see <see cref="AuditObjects"/>.</summary>
    public string? ObjectKind { get; init; }

    public string? ObjectId { get; init; }

    /// <summary>Small facts in numbers and names, such as the reason of a refusal.</summary>
    public IReadOnlyDictionary<string, string>? Detail { get; init; }

    internal const string FormFact = "form";
    private static readonly Dictionary<string, string> NoFacts = [];

    public static AuditEntry By(
        SignedInContractor contractor,
        string action,
        AuditOutcome outcome = AuditOutcome.Done
    ) => ByContractor(contractor.ContractorId, action, outcome);

    public static AuditEntry ByContractor(Guid contractorId, string action, AuditOutcome outcome = AuditOutcome.Done) =>
        new(AuditActor.Contractor, contractorId.ToString("D"), action, outcome);

    public static AuditEntry ByOperator(Guid operatorId, string action, AuditOutcome outcome = AuditOutcome.Done) =>
        new(AuditActor.Operator, operatorId.ToString("D"), action, outcome);

    /// <summary>A reason of a refusal, by its stable name.</summary>
    public AuditEntry Because(string reason) => With("reason", reason);

    /// <summary>The form that brought it: the line then says that the form was used. See <see cref="AuditTrail.IsUsedAsync"/>.</summary>
    public AuditEntry ByForm(Guid formKey) => With(FormFact, formKey.ToString("D"));

    private AuditEntry With(string fact, string value) =>
        this with
        {
            Detail = new Dictionary<string, string>(Detail ?? NoFacts, StringComparer.Ordinal) { [fact] = value },
        };
}
