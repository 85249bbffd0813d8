using System.Reflection;

namespace LineMobileBot.Tests.HouseTests;

internal static class OurAssemblies
{
    public static readonly IReadOnlyList<string> Names =
    [
        "Line.Messaging",
        "Line.Simulator",
        "LineMobileBot.Ledger",
        "LineMobileBot",
        "LineMobileBot.DevHost",
    ];

    public static TheoryData<string> All => [.. Names];

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    public static Assembly Load(string name) => Assembly.Load(name);
}
