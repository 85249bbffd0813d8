using System.Globalization;
using System.Text;

namespace LineMobileBot.Features.SignUps;

/// <summary>A date of birth as browsers send it, and as it is typed where the browser has no field for dates.</summary>
internal static class BirthDates
{
    private const string Browser = "yyyy-MM-dd";

    private static readonly string[] Formats = [Browser, "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(
            typed?.Normalize(NormalizationForm.FormKC).Trim(),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    public static string Write(DateOnly date) => date.ToString(Browser, CultureInfo.InvariantCulture);
}
