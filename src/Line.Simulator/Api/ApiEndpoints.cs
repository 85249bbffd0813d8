using Line.Simulator.Login;

namespace Line.Simulator.Api;

/// <summary>LINE's hosts by path prefix. A path of one host does not exist on the other.</summary>
internal static partial class ApiEndpoints
{
    private const string ApiHost = "/api";
    private const string ApiDataHost = "/api-data";
    private static readonly string[] Hosts = [ApiHost, ApiDataHost, "/access"];

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
        api.MapQuota();
        api.MapAccount();
        api.MapRichMenus();
        api.MapRichMenuDefaults();
        api.MapRichMenuLinks();
        api.MapRichMenuAliases();
        api.MapLoginTokens();
        api.MapLoginUsers();
        api.MapStatelessTokens();
        api.MapCertificates();

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
