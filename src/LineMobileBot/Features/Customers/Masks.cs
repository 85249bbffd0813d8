using System.Globalization;

namespace LineMobileBot.Features.Customers;

/// <summary>What may be seen of somebody before their data is opened: enough to recognise who was meant.</summary>
internal static class Masks
{
    /// <summary>As long for everybody, so that the length is not told either.</summary>
    public static string Of(string text) =>
        text.Length == 0 ? "" : StringInfo.GetNextTextElement(text) + CustomerTexts.Hidden;
}
