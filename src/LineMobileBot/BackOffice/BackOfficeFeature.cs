using Microsoft.AspNetCore.Authentication;

namespace LineMobileBot.BackOffice;

/// <summary>The door of the carrier's systems: contracts, lines, usage.</summary>
internal static class BackOfficeFeature
{
    public static IServiceCollection AddBackOffice(this IServiceCollection services)
    {
        services
            .AddAuthentication(ApiKeyAuthentication.SchemeName)
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
            .AddOpenApi()
            // Else a body that cannot be read is answered without a word of what is wrong.
            .Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true)
            .ConfigureHttpJsonOptions(json =>
                json.SerializerOptions.TypeInfoResolverChain.Insert(0, BackOfficeJson.Default)
            );
    }

    public static void MapBackOffice(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            api => api.UseMiddleware<ApiErrors>().UseAuthentication().UseAuthorization().UseMiddleware<ApiWrites>()
        );
        var group = app.MapGroup("/api");
        group.MapContracts();
        group.MapLines();
        group.MapUsage();
        app.MapOpenApi();
    }
}
