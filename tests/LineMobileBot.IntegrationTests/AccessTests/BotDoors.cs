using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>The doors that the running bot really has, whoever added them.</summary>
internal static class BotDoors
{
    /// <summary>Routes as the table writes them, with the methods of those that name theirs.</summary>
    public static async Task<IReadOnlyList<(string Route, IReadOnlyList<string> Methods)>> AllAsync(
        IServiceProvider bot
    ) => [.. Endpoints(bot), .. await CallbacksAsync(bot)];

    private static IEnumerable<(string, IReadOnlyList<string>)> Endpoints(IServiceProvider bot) =>
        bot.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint =>
                (
                    "/" + endpoint.RoutePattern.RawText!.Trim('/'),
                    endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
                )
            );

    /// <summary>Sign-ins elsewhere come back to an address that is no endpoint.</summary>
    private static async Task<IReadOnlyList<(string, IReadOnlyList<string>)>> CallbacksAsync(IServiceProvider bot)
    {
        var schemes = await bot.GetRequiredService<IAuthenticationSchemeProvider>().GetRequestHandlerSchemesAsync();
        var options = bot.GetRequiredService<IOptionsMonitor<OAuthOptions>>();
        return [.. schemes.Select(scheme => (options.Get(scheme.Name).CallbackPath.Value!, (IReadOnlyList<string>)[]))];
    }
}
