using System.Globalization;
using LineMobileBot.Delivery;
using YamlDotNet.RepresentationModel;

namespace LineMobileBot.Tests.HouseTests;

/// <summary>The example for Kubernetes, as far as it must agree with the bot.</summary>
public sealed class KubernetesExampleTests
{
    private static readonly IReadOnlyList<YamlNode> Documents = Read();

    [Fact]
    public void It_has_replicas_a_migration_a_budget_and_a_policy() =>
        Assert.Equal(
            ["Deployment", "Job", "NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount"],
            Documents.Select(document => Text(document["kind"])).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Its_replicas_together_keep_the_rates_of_LINE()
    {
        var deployment = Of("Deployment")["spec"];
        var replicas = int.Parse(Text(deployment["replicas"]), CultureInfo.InvariantCulture);
        var limits = new DeliveryOptions();

        var settings = ((YamlSequenceNode)ContainerOf(deployment)["env"]).ToDictionary(
            setting => Text(setting["name"]),
            setting => replicas * int.Parse(Text(setting["value"]), CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

        Assert.Equal(limits.RepliesPerSecond, settings["Delivery__RepliesPerSecond"]);
        Assert.Equal(limits.PushesPerSecond, settings["Delivery__PushesPerSecond"]);
        Assert.Equal(limits.MulticastsPerSecond, settings["Delivery__MulticastsPerSecond"]);
    }

    [Fact]
    public void A_replica_gets_traffic_when_it_is_ready_and_is_restarted_only_when_it_is_dead()
    {
        var bot = ContainerOf(Of("Deployment")["spec"]);

        Assert.Equal("/health/ready", Text(bot["readinessProbe"]["httpGet"]["path"]));
        Assert.Equal("/health/live", Text(bot["livenessProbe"]["httpGet"]["path"]));
    }

    [Fact]
    public void The_database_is_migrated_by_the_version_that_serves() =>
        Assert.Equal(
            Text(ContainerOf(Of("Job")["spec"])["image"]),
            Text(ContainerOf(Of("Deployment")["spec"])["image"])
        );

    private static YamlNode Of(string kind) => Documents.Single(document => Text(document["kind"]) == kind);

    private static YamlNode ContainerOf(YamlNode spec) => spec["template"]["spec"]["containers"][0];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static IReadOnlyList<YamlNode> Read()
    {
        using var file = File.OpenText(Path.Combine(Repository.Root, "deploy", "kubernetes", "line-mobile-bot.yaml"));
        var yaml = new YamlStream();
        yaml.Load(file);
        return [.. yaml.Documents.Select(document => document.RootNode).OfType<YamlMappingNode>()];
    }
}
