using LineMobileBot.Desk;

namespace LineMobileBot.Features.Operators;

/// <summary>Which roles are ticked in a form: each has a box that bears its name.</summary>
internal sealed record RoleChoice(IReadOnlyList<OperatorRole> Ticked)
{
    public bool Has(OperatorRole role) => Ticked.Contains(role);

    public static RoleChoice In(HttpRequest request) =>
        new(
            request.HasFormContentType
                ? [.. OperatorRoles.All.Where(role => request.Form[OperatorRoles.NameOf(role)] == "true")]
                : []
        );
}
