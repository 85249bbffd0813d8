using LineMobileBot.BackOffice.UsageUploads;
using Microsoft.AspNetCore.Authentication;

namespace LineMobileBot.BackOffice;

/// <summary>The door of the carrier's systems: contracts, lines, usage.</summary>
internal static class BackOfficeFeature
{
    private const string Path = "/api";

    public static IServiceCollection AddBackOffice(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in ApiScopes.All)
        {
            authorization.AddPolicy(
                scope,
                policy =>
                    policy
                        .AddAuthenticationSchemes(ApiKeyAuthentication.SchemeName)
                        .RequireAuthenticatedUser()
                        .RequireClaim(ApiKeyAuthentication.ScopeClaim, scope)
            );
        }

        return services
            .AddScoped<ApiTransaction>()
            .AddSingleton<InitialPassword>()
            .AddHostedService<MonthsOfThrottledLines>()
            .AddHostedService<ForgottenAnswers>()
            .AddHostedService<ForgottenEvents>()
            .AddOpenApi()
            // Else a body that cannot be read is answered without a word of what is wrong.
            .Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true)
            .ConfigureHttpJsonOptions(json =>
                json.SerializerOptions.TypeInfoResolverChain.Insert(0, BackOfficeJson.Default)
            );
    }

    /// <summary>Around everything else of the door, so that every failure has its problem with a code.</summary>
    public static void UseBackOfficeErrors(this WebApplication app) =>
        app.UseWhen(IsOurs, api => api.UseMiddleware<ApiErrors>());

    /// <summary>Behind the check of the key: it is part of what makes a repeated write the same.</summary>
    public static void UseBackOfficeWrites(this WebApplication app) =>
        app.UseWhen(IsOurs, api => api.UseMiddleware<ApiWrites>());

    public static void MapBackOffice(this WebApplication app)
    {
        var group = app.MapGroup(Path);
        group.MapContracts();
        group.MapLines();
        group.MapApplications();
        group.MapUsage();
        group.MapEvents();
        app.MapOpenApi();
    }

    // Routes know no case, so neither may what guards them.
    private static bool IsOurs(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
