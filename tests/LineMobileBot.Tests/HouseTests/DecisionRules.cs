using System.Reflection;

namespace LineMobileBot.Tests.HouseTests;

/// <summary>
/// What decides is a pure function: the time and the ids are arguments. A type decides when its name ends in Rule or Rules, or
/// when it has a static method called Decide.
/// </summary>
internal static class DecisionRules
{
    private static readonly string[] Outside =
    [
        "Npgsql",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.AspNetCore",
        "Microsoft.Extensions.Logging",
        "System.Data",
        "System.IO",
        "System.Net.Http",
        "System.Net.Sockets",
    ];

    private static readonly string[] ClocksAndDice =
    [
        "System.TimeProvider",
        "System.Random",
        "System.Diagnostics.Stopwatch",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    public static IEnumerable<TypeUse> DecisionsThatReachOut(IEnumerable<TypeUse> uses, Assembly assembly)
    {
        var decisions = assembly.GetTypes().Where(Decides).Select(IdOf).ToHashSet();
        return uses.Where(use => decisions.Contains(use.User) && ReachesOut(use.Used));
    }

    private static bool Decides(Type type) =>
        type.Name.EndsWith("Rule", StringComparison.Ordinal)
        || type.Name.EndsWith("Rules", StringComparison.Ordinal)
        || type.GetMethods(
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
            )
            .Any(method => method.Name == "Decide");

    private static TypeId IdOf(Type type) =>
        type.DeclaringType is { } declaring ? IdOf(declaring) : new TypeId(type.Namespace ?? "", type.Name);

    private static bool ReachesOut(TypeId used) =>
        Array.Exists(Outside, used.IsIn) || ClocksAndDice.Contains(used.ToString(), StringComparer.Ordinal);
}
