using System.Globalization;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>A household: who pays, and whose phones there are.</summary>
internal sealed record Family(int Number)
{
    public string Household => Named("household");

    /// <summary>Father's contract, and a grown child's own.</summary>
    public IReadOnlyList<string> LoginIds => [Named("father"), Named("child")];

    /// <summary>Their LINE accounts; with fewer accounts than lines, somebody carries two phones.</summary>
    public IReadOnlyList<string> Accounts => [.. Enumerable.Range(1, 4).Select(person => $"{Named("U")}-{person}")];

    private string Named(string what) => string.Create(CultureInfo.InvariantCulture, $"{what}-{Number}");
}
