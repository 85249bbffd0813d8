using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace LineMobileBot.Desk;

/// <summary>A page or a door of the desk for operators with one of these roles; anybody else of the desk gets a 403.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForRoleAttribute(params OperatorRole[] roles) : Attribute, IAuthorizationRequirementData
{
    public IReadOnlyList<OperatorRole> Roles { get; } = roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() =>
        [new RolesAuthorizationRequirement(Roles.Select(OperatorRoles.NameOf))];
}
