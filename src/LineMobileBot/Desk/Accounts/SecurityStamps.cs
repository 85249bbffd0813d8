using System.Security.Cryptography;

namespace LineMobileBot.Desk.Accounts;

/// <summary>What every ticket of an account bears: a new one ends all of them.</summary>
internal static class SecurityStamps
{
    private const int Bytes = 20;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
