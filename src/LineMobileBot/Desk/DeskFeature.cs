using LineMobileBot.Desk.Accounts;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Site;
using LineMobileBot.Site.Safety;
using Microsoft.AspNetCore.Identity;

namespace LineMobileBot.Desk;

/// <summary>What all pages of the operators share. The pages themselves are in their rooms, in folders <c>OnDesk</c> where a room has both.</summary>
internal static class DeskFeature
{
    private static readonly PageArea Area = new(DeskAddresses.Home, OperatorScheme.Name, OperatorScheme.Policy)
    {
        Layout = "/Desk/_DeskLayout.cshtml",
        ErrorView = "/Desk/ErrorPage.cshtml",
        ErrorOf = status =>
            status == StatusCodes.Status403Forbidden
                ? new ErrorSentence(DeskTexts.ForbiddenTitle, DeskTexts.Forbidden)
                : ErrorSentence.Of(status),
    };

    public static IServiceCollection AddDesk(this IServiceCollection services) =>
        services
            .AddSingleton(Area)
            .AddSingleton<DeskLinks>()
            .AddSingleton<IPasswordHasher<OperatorAccount>, PasswordHasher<OperatorAccount>>()
            .AddSingleton<AuthenticatorKeys>()
            .AddSingleton<RecoveryCodes>()
            .AddSingleton<OperatorAccounts>()
            .AddSingleton<Invitations>()
            .AddSingleton<OperatorInvites>()
            .AddSingleton<OperatorSignUps>()
            .AddSingleton<OperatorSignIns>()
            .AddOperatorScheme();

    public static void MapDesk(this WebApplication app) => app.MapDeskFiles();
}

internal static class DeskDoors
{
    /// <summary>A door of the desk that is no page: for signed-in operators with one of these roles.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder door, params OperatorRole[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        door.RequireAuthorization(OperatorScheme.Policy).WithMetadata(new ForRoleAttribute(roles));
}
