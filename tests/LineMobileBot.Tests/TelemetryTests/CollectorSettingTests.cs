using LineMobileBot.Infrastructure;
using LineMobileBot.Infrastructure.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.Tests.TelemetryTests;

public sealed class CollectorSettingTests
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    [Theory]
    [InlineData("collector:4317")]
    [InlineData("ftp://collector.example")]
    [InlineData("not an address")]
    public void A_collectors_address_that_is_none_stops_the_start_with_a_line_that_names_the_setting(string address)
    {
        var configuration = new ConfigurationManager { [Endpoint] = address };

        var refusal = Assert.Throws<SettingsException>(() => new ServiceCollection().AddTelemetry(configuration));

        Assert.Contains(Endpoint, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(address, refusal.Message, StringComparison.Ordinal);
    }
}
