using System.Globalization;

namespace Line.Messaging.Limits;

/// <summary>What LINE says about a property, as far as it is known.</summary>
internal static class LimitTexts
{
    internal const string MayNotBeEmpty = "May not be empty";
    internal const string MustBeSpecified = "must be specified";
    internal const string InvalidProperty = "invalid property";
    internal const string InvalidUri = "invalid uri";
    internal const string AtLeastOneBlock = "at least one block must be specified";

    internal static string LengthBetween(int min, int max) =>
        string.Create(CultureInfo.InvariantCulture, $"Length must be between {min} and {max}");

    internal static string SizeBetween(int min, int max) =>
        string.Create(CultureInfo.InvariantCulture, $"Size must be between {min} and {max}");

    internal static string ValueBetween(long min, long max) =>
        string.Create(CultureInfo.InvariantCulture, $"must be between {min} and {max}");

    internal static string BytesAtMost(int max) =>
        string.Create(CultureInfo.InvariantCulture, $"must be at most {max} bytes of JSON");
}
