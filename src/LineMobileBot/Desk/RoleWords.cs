using System.Diagnostics;

namespace LineMobileBot.Desk;

/// <summary>Roles as the desk calls them.</summary>
internal static class RoleWords
{
    public static string Of(OperatorRole role) =>
        role switch
        {
            OperatorRole.Support => DeskTexts.RoleSupport,
            OperatorRole.Campaigns => DeskTexts.RoleCampaigns,
            OperatorRole.Administration => DeskTexts.RoleAdministration,
            _ => throw new UnreachableException(),
        };
}
