using System.Text.RegularExpressions;
using Line.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>The README's table of what is simulated is what the simulator has, call by call.</summary>
public sealed partial class SimulatedTableTests
{
    [Fact]
    public async Task Every_call_of_LINE_that_is_answered_stands_in_the_table_and_no_other()
    {
        await using var simulator = SimulatorApplication.Create(["--urls=http://127.0.0.1:0"]);
        var routes = (IEndpointRouteBuilder)simulator;
        var answered = routes
            .DataSources.SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName)
            .OfType<string>();

        var listed = SimulatorReadme.Rows("| calls of LINE |").SelectMany(row => Words().Matches(row.Split('|')[1]));

        Assert.Equal(
            answered.Order(StringComparer.Ordinal),
            listed.Select(word => word.Groups["word"].Value).Order(StringComparer.Ordinal)
        );
    }

    [GeneratedRegex("`(?<word>[A-Za-z0-9]+)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Words();
}
