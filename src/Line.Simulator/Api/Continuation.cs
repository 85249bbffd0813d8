using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Line.Simulator.Api;

/// <summary>Long lists in parts: a token leads from one to the next.</summary>
internal static class Continuation
{
    /// <returns>The part and what leads to the next one, or null when the token is none of ours.</returns>
    public static (IReadOnlyList<string> Part, string? Next)? Page(IReadOnlyList<string> all, string? token, int limit)
    {
        if (Read(token) is not { } from)
        {
            return null;
        }

        var next = from + limit < all.Count ? Write(from + limit) : null;
        return ([.. all.Skip(from).Take(limit)], next);
    }

    private static string Write(int position) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(position.ToString(CultureInfo.InvariantCulture)));

    private static int? Read(string? token)
    {
        if (token is null)
        {
            return 0;
        }

        return
            Base64Url.IsValid(token)
            && int.TryParse(
                Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var position
            )
            ? position
            : null;
    }
}
