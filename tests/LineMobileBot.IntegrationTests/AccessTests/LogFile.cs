using Microsoft.AspNetCore.Builder;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>All that a bot logs, with everything of ours turned on, as the lines that operators keep.</summary>
internal sealed class LogFile
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Apply(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        settings["Serilog:MinimumLevel:Default"] = "Information";
        settings["Serilog:MinimumLevel:Override:LineMobileBot"] = "Verbose";
        settings["Serilog:MinimumLevel:Override:LineMobileBot.Infrastructure.RequestLog"] = "Verbose";
        settings["Serilog:Using:0"] = "Serilog.Sinks.File";
        settings["Serilog:WriteTo:0:Name"] = "File";
        settings["Serilog:WriteTo:0:Args:path"] = _path;
        settings["Serilog:WriteTo:0:Args:formatter"] = "Serilog.Formatting.Json.JsonFormatter, Serilog";
    }

    public async Task<string> ReadAsync()
    {
        await using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }

    public void Delete() => File.Delete(_path);
}
