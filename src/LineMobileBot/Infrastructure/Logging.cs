using Serilog;
using Serilog.Formatting.Json;

namespace LineMobileBot.Infrastructure;

/// <summary>Structured logs as JSON lines. Levels come from <c>Serilog:MinimumLevel</c> alone.</summary>
internal static class Logging
{
    public static void AddCarrierLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(new JsonFormatter())
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
    }
}
