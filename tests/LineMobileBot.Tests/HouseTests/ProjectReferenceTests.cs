using System.Xml.Linq;

namespace LineMobileBot.Tests.HouseTests;

public sealed class ProjectReferenceTests
{
    public static TheoryData<string, string[]> Allowed =>
        new()
        {
            { "Line.Messaging", [] },
            { "LineMobileBot.Ledger", [] },
            { "Line.Simulator", ["Line.Messaging"] },
            { "LineMobileBot", ["Line.Messaging", "LineMobileBot.Ledger"] },
            { "LineMobileBot.DevHost", ["Line.Messaging", "Line.Simulator", "LineMobileBot", "LineMobileBot.Ledger"] },
        };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_references_only_those_it_may_know(string project, string[] allowed)
    {
        var file = Path.Combine(Repository.Root, "src", project, project + ".csproj");

        var referenced = XDocument
            .Load(file)
            .Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(referenced.Except(allowed, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Line.Messaging", "Microsoft.AspNetCore")]
    [InlineData("Line.Messaging", "Microsoft.EntityFrameworkCore")]
    [InlineData("Line.Messaging", "Npgsql")]
    [InlineData("LineMobileBot.Ledger", "Microsoft.AspNetCore")]
    [InlineData("LineMobileBot.Ledger", "Line.Messaging")]
    [InlineData("Line.Simulator", "LineMobileBot")]
    public void An_assembly_was_not_compiled_against_what_its_project_must_not_know(string project, string unknown)
    {
        var references = AssemblyUses.ReferencesOf(OurAssemblies.PathOf(project));

        Assert.DoesNotContain(references, name => name.StartsWith(unknown, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "LineMobileBot.sln"));

        var missing = Repository
            .Files("", ".csproj")
            .Where(path => !solution.Contains(Path.GetFileName(path), StringComparison.Ordinal));

        Assert.Empty(missing.Select(Repository.NameOf));
    }

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var projects = Repository.Files("", ".csproj");

        var unlocked = projects.Where(path =>
            !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, "packages.lock.json"))
        );

        Assert.NotEmpty(projects);
        Assert.Empty(unlocked.Select(Repository.NameOf));
    }
}
