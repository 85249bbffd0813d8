namespace Line.Simulator.Api;

/// <summary>
/// LINE's hosts besides their path prefixes: by name (<c>api.localhost</c>), and at the root, since many SDKs keep only the origin
/// of the base URL they are given. At the root both API hosts share one address, so there the path tells which is meant.
/// </summary>
internal static class LineHostNames
{
    private const string Domain = ".localhost";

    private static readonly string[] RootPaths =
    [
        "/v2",
        "/oauth2",
        "/bot",
        "/liff/v1",
        "/friendship",
        "/user/v1",
        "/shop",
        "/module",
    ];

    public static void UseLineHostNames(this WebApplication app) =>
        app.Use(
            static (context, next) =>
            {
                if (PrefixOf(context.Request) is { } prefix)
                {
                    context.Request.Path = prefix + context.Request.Path;
                }

                return next(context);
            }
        );

    private static string? PrefixOf(HttpRequest request)
    {
        if (ApiEndpoints.HostCalled(request.Host.Host, Domain) is { } named)
        {
            return named;
        }

        var path = request.Path;
        return Array.Exists(RootPaths, root => path.StartsWithSegments(root, StringComparison.Ordinal))
            ? ApiEndpoints.HostOf(path.Value!)
            : null;
    }
}
