namespace Line.Messaging.Limits;

/// <summary>What was found so far.</summary>
/// <param name="missingText">What LINE says of a property that is missing; rich menus and Flex have other words than messages.</param>
internal sealed class Findings(string missingText)
{
    private readonly List<LimitViolation> violations = [];

    internal IReadOnlyList<LimitViolation> Violations => violations;

    internal string MissingText { get; } = missingText;

    internal int? MessageIndex { get; set; }

    internal void Add(string property, string message) =>
        violations.Add(new LimitViolation(property, message) { MessageIndex = MessageIndex });

    internal void AddAll(Findings others)
    {
        foreach (var violation in others.violations)
        {
            violations.Add(violation with { MessageIndex = MessageIndex });
        }
    }
}
