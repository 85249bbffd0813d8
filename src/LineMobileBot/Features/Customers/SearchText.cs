using System.Text;

namespace LineMobileBot.Features.Customers;

/// <summary>What was typed to find somebody.</summary>
internal static class SearchText
{
    /// <summary>Full width and stray spaces come from Japanese keyboards and from copying.</summary>
    public static string Normalise(string? text) => (text ?? "").Normalize(NormalizationForm.FormKC).Trim();
}
