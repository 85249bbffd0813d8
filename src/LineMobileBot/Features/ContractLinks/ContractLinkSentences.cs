using LineMobileBot.Wording;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>Sentences of the pages with something to fill in.</summary>
internal static class ContractLinkSentences
{
    public static string LinkedSince(DateTimeOffset linkedAt) =>
        Cards.Fill(ContractLinkTexts.SectionLinked, JapaneseDates.FullDay(linkedAt));
}
