using System.Text.RegularExpressions;
using Line.Simulator.ChannelTokens;
using Line.Simulator.Liff;
using Line.Simulator.Login;

namespace Line.Simulator.Api;

/// <summary>LINE's hosts by path prefix. A path of one host does not exist on the other.</summary>
internal static partial class ApiEndpoints
{
    private const string ApiHost = "/api";
    private const string ApiDataHost = "/api-data";
    private static readonly string[] Hosts = [ApiHost, ApiDataHost, "/access"];

    // Bytes of any size have a host of their own.
    [GeneratedRegex(
        "^/v2/bot/(message/[^/]+/content(/.+)?|richmenu/[^/]+/content)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DataPath();

    public static void UseLineApi(this WebApplication app) =>
        app.UseWhen(
            static context => IsLineHost(context.Request.Path),
            static branch =>
                branch
                    .UseMiddleware<RequestRecording>()
                    .UseMiddleware<BearerCheck>()
                    .UseMiddleware<RateLimitCheck>()
                    .UseMiddleware<FaultInjection>()
                    .UseMiddleware<RetryKeyCheck>()
        );

    public static void MapLineApi(this WebApplication app)
    {
        var api = app.MapGroup(ApiHost).RefusesUnreadableBodies();
        api.MapMessageSending();
        api.MapMessageValidation();
        api.MapChatting();
        api.MapUsers();
        api.MapNarrowcasts();
        api.MapAggregation();
        api.MapGroups();
        api.MapQuota();
        api.MapAccount();
        api.MapRichMenus();
        api.MapRichMenuDefaults();
        api.MapRichMenuLinks();
        api.MapRichMenuAliases();
        api.MapRichMenuBatches();
        api.MapNotAvailable();
        api.MapLoginTokens();
        api.MapLoginUsers();
        api.MapChannelTokens();
        api.MapCertificates();
        api.MapLiffApps();

        var apiData = app.MapGroup(ApiDataHost);
        apiData.MapRichMenuImages();
        apiData.MapContents();

        foreach (var host in Hosts)
        {
            app.Map(host + "/{**path}", NotSimulated).WithOrder(int.MaxValue);
        }
    }

    /// <summary>LINE's own name of the operation, or null for what is not simulated.</summary>
    public static string? OperationOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;

    /// <returns>The prefix of LINE's host that this path belongs to.</returns>
    public static string HostOf(string path) => DataPath().IsMatch(path) ? ApiDataHost : ApiHost;

    /// <returns>The prefix of the host that has this name under the domain, or null.</returns>
    public static string? HostCalled(string name, string domain) =>
        Array.Find(Hosts, host => name.Length == host.Length - 1 + domain.Length && name == host[1..] + domain);

    public static bool IsLineHost(PathString path) =>
        Array.Exists(Hosts, host => path.StartsWithSegments(host, StringComparison.OrdinalIgnoreCase));

    private static IResult NotSimulated(HttpContext context, ILoggerFactory loggers)
    {
        Log.NotSimulated(loggers.CreateLogger(typeof(ApiEndpoints)), context.Request.Method, context.Request.Path);
        return LineError.NotFound();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Not simulated: {Method} {Path}")]
        public static partial void NotSimulated(ILogger logger, string method, PathString path);
    }
}
