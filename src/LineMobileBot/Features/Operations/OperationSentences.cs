using LineMobileBot.Wording;

namespace LineMobileBot.Features.Operations;

/// <summary>Sentences with something to fill in.</summary>
internal static class OperationSentences
{
    public static string Open(string name) => Cards.Fill(OperationTexts.Open, name);

    public static string Parked(string name) => Cards.Fill(OperationTexts.Parked, name);

    public static string More(string name) => Cards.Fill(OperationTexts.More, name);

    public static string Retry(string id) => Cards.Fill(OperationTexts.RetryOf, id);
}
