using System.Text;
using Microsoft.AspNetCore.Identity;

namespace LineMobileBot.Site.Accounts;

/// <summary>A login id as people type it: Japanese keyboards leave it in full width, and thumbs leave spaces behind it.</summary>
internal sealed class LoginIds : ILookupNormalizer
{
    public static string Normalise(string loginId) => loginId.Normalize(NormalizationForm.FormKC).Trim();

    public string? NormalizeName(string? name) => name is null ? null : Normalise(name);

    public string? NormalizeEmail(string? email) => email;
}
