using Serilog;
using Serilog.Formatting.Json;
using Serilog.Settings.Configuration;

namespace LineMobileBot.Infrastructure;

/// <summary>Structured logs as JSON lines to the console. Levels come from <c>Serilog:MinimumLevel</c> alone.</summary>
internal static class Logging
{
    public static void AddCarrierLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            // The sinks that settings may name stand here, so that no search for more reads the list of all assemblies.
            .ReadFrom.Configuration(
                builder.Configuration,
                new ConfigurationReaderOptions(
                    typeof(ConsoleLoggerConfigurationExtensions).Assembly,
                    typeof(FileLoggerConfigurationExtensions).Assembly
                )
            )
            .Enrich.FromLogContext()
            .WriteTo.Console(new JsonFormatter())
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
    }
}
