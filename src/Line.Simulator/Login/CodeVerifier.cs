using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Line.Simulator.Login;

/// <summary>PKCE: whoever brings the code must know what the challenge was made of.</summary>
internal static class CodeVerifier
{
    private const int Shortest = 43;
    private const int Longest = 128;

    public static bool Fits(string? verifier, string? challenge) =>
        challenge is null
            ? verifier is null
            : verifier is not null && IsWellFormed(verifier) && ChallengeOf(verifier) == challenge;

    private static bool IsWellFormed(string verifier) =>
        verifier.Length is >= Shortest and <= Longest
        && verifier.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~');

    private static string ChallengeOf(string verifier) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
