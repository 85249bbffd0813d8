namespace LineMobileBot.Tests.HouseTests;

public sealed class DecisionTests
{
    [Theory]
    [InlineData("LineMobileBot")]
    [InlineData("LineMobileBot.Ledger")]
    public void What_decides_reaches_for_no_database_clock_dice_or_network(string assembly)
    {
        var uses = AssemblyUses.Of(OurAssemblies.PathOf(assembly));

        Assert.Empty(DecisionRules.DecisionsThatReachOut(uses, OurAssemblies.Load(assembly)));
    }

    [Fact]
    public void A_decision_that_reaches_out_is_found()
    {
        var tests = typeof(DecisionTests).Assembly;

        var found = DecisionRules.DecisionsThatReachOut(AssemblyUses.Of(tests.Location), tests);

        Assert.Equal(
            ["PearThatDecides uses System.Net.Http.HttpClient", "RipenessRule uses System.TimeProvider"],
            found
                .Where(use => use.User.IsIn("LineMobileBot.Tests.HouseTests.Samples"))
                .Select(use => $"{use.User.Name} uses {use.Used}")
                .Order(StringComparer.Ordinal)
        );
    }
}
