using System.Diagnostics;
using LineMobileBot.Desk;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

internal static class FaqSentences
{
    public static string UnansweredLink(long questions) => Cards.Fill(FaqTexts.UnansweredLink, questions);

    public static string Found(int entries) =>
        entries == 0 ? FaqTexts.FoundNone : Cards.Fill(FaqTexts.FoundSome, entries);

    public static string StateOf(FaqEntry entry) =>
        entry.IsRetired ? FaqTexts.StateRetired
        : entry.IsOperators ? FaqTexts.StateEdited
        : FaqTexts.StateAsItCame;

    public static string VersionOf(FaqVersion version) =>
        Cards.Fill(
            version.IsRetired ? FaqTexts.VersionRetired : FaqTexts.Version,
            version.Number,
            DeskDates.Exact(version.WrittenAt),
            WriterOf(version)
        );

    /// <param name="newest">What the other one wrote.</param>
    public static string ChangedMeanwhile(FaqVersion newest) =>
        Cards.Fill(FaqTexts.ChangedMeanwhile, newest.Number, WriterOf(newest));

    public static string RestoreLabel(FaqVersion version) => Cards.Fill(FaqTexts.RestoreLabel, version.Number);

    public static string AnswerLabel(UnansweredQuestion question) => Cards.Fill(FaqTexts.AnswerLabel, question.Asked);

    public static string SettleLabel(UnansweredQuestion question) => Cards.Fill(FaqTexts.SettleLabel, question.Asked);

    public static string Of(FaqFormFault fault) =>
        fault switch
        {
            FaqFormFault.Question => Cards.Fill(FaqTexts.QuestionWrong, FaqContent.LongestQuestion),
            FaqFormFault.Answer => Cards.Fill(FaqTexts.AnswerWrong, FaqContent.LongestAnswer),
            FaqFormFault.Placeholder => FaqTexts.PlaceholderWrong,
            FaqFormFault.Button => FaqTexts.ButtonWrong,
            FaqFormFault.Category => FaqTexts.CategoryWrong,
            FaqFormFault.TooManyWords => Cards.Fill(FaqTexts.TooManyWords, FaqContent.MostWordings),
            FaqFormFault.LongWord => Cards.Fill(FaqTexts.LongWord, FaqContent.LongestWording),
            _ => throw new UnreachableException(),
        };

    private static string WriterOf(FaqVersion version) => version.Writer ?? FaqTexts.WriterEdition;
}
