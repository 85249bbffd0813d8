using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Features.Help.Faq.Questions;
using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>The desk's sentences that hold something.</summary>
internal static class TalkDeskSentences
{
    private const int ShownWords = 60;

    public static string Of(TalkRefusal refusal) =>
        refusal switch
        {
            TalkRefusal.NotThere => TalkDeskTexts.RefusedNotThere,
            TalkRefusal.NobodyWaits => TalkDeskTexts.RefusedNobodyWaits,
            TalkRefusal.TakenBy(var name) => Cards.Fill(TalkDeskTexts.RefusedTaken, name),
            TalkRefusal.NotYours => TalkDeskTexts.RefusedNotYours,
            TalkRefusal.Empty => TalkDeskTexts.RefusedEmpty,
            TalkRefusal.TooLong(var length) => Cards.Fill(
                TalkDeskTexts.RefusedTooLong,
                TalkRule.LongestText,
                length - TalkRule.LongestText
            ),
            TalkRefusal.FormUsed => TalkDeskTexts.RefusedFormUsed,
            _ => throw new UnreachableException(),
        };

    public static string Of(CannedAnswerRefusal refusal) =>
        refusal switch
        {
            CannedAnswerRefusal.Empty => TalkDeskTexts.CannedEmpty,
            CannedAnswerRefusal.TooLong => TalkDeskTexts.CannedTooLong,
            CannedAnswerRefusal.TitleTaken => TalkDeskTexts.CannedTwice,
            CannedAnswerRefusal.Gone => TalkDeskTexts.CannedGone,
            CannedAnswerRefusal.FormUsed => TalkDeskTexts.CannedFormUsed,
            _ => throw new UnreachableException(),
        };

    public static string StateOf(HelpTicketRow ticket) =>
        ticket.State switch
        {
            HelpTicketState.Bot or HelpTicketState.Noting => TalkDeskTexts.StateBot,
            HelpTicketState.Queued => TalkDeskTexts.StateQueued,
            HelpTicketState.Human => Cards.Fill(TalkDeskTexts.StateHuman, ticket.OperatorName),
            HelpTicketState.CallBack => TalkDeskTexts.StateCallBack,
            HelpTicketState.Resolved => TalkDeskTexts.StateResolved,
            _ => throw new UnreachableException(),
        };

    public static string TitleOf(TalkPage page) =>
        Cards.Fill(
            TalkDeskTexts.TalkWith,
            NameOf(
                page.CarriedLines is [var line, ..] ? line.UserName
                : page.Contracts is [var one, ..] ? one.Name
                : ""
            )
        );

    public static string NameOf(string name) =>
        name.Length == 0 ? TalkDeskTexts.Nameless : Cards.Fill(TalkDeskTexts.Honoured, name);

    public static string LastOf(TalkListItem item) =>
        item.LastKind switch
        {
            null => TalkDeskTexts.NothingSaid,
            HelpMessageKind.Text when item.LastWords is { } words => words.Length <= ShownWords
                ? words
                : string.Concat(words.AsSpan(0, ShownWords), "…"),
            { } kind => KindOf(kind) ?? TalkDeskTexts.Unsent,
        };

    /// <summary>Who came, who went; null for what was said.</summary>
    public static string? EventOf(TalkLine line) =>
        line.Kind switch
        {
            HelpMessageKind.Queued => TalkDeskTexts.EventQueued,
            HelpMessageKind.Joined => Cards.Fill(TalkDeskTexts.EventJoined, line.OperatorName),
            HelpMessageKind.HandedBack => Cards.Fill(TalkDeskTexts.EventHandedBack, line.OperatorName),
            HelpMessageKind.Gone => Cards.Fill(TalkDeskTexts.EventGone, line.OperatorName),
            HelpMessageKind.Resolved => Cards.Fill(TalkDeskTexts.EventResolved, line.OperatorName),
            HelpMessageKind.Cancelled => TalkDeskTexts.EventCancelled,
            HelpMessageKind.Closed => TalkDeskTexts.EventClosed,
            HelpMessageKind.ImageRefused => TalkDeskTexts.EventImageRefused,
            _ => null,
        };

    /// <summary>What stands for a message that has no words of its own to show.</summary>
    public static string? StandInOf(TalkLine line) =>
        line.Image switch
        {
            HelpImageState.Waiting => TalkDeskTexts.ImageWaiting,
            HelpImageState.Refused => TalkDeskTexts.ImageRefused,
            HelpImageState.Gone => TalkDeskTexts.ImageGone,
            HelpImageState.Failed => TalkDeskTexts.ImageFailed,
            _ => KindOf(line.Kind),
        };

    public static string SideOf(TalkLine line) => line.Author == HelpAuthor.Person ? "talk-theirs" : "talk-ours";

    public static string AuthorOf(TalkLine line) =>
        line.Author switch
        {
            HelpAuthor.Person => TalkDeskTexts.AuthorPerson,
            HelpAuthor.Operator => Cards.Fill(TalkTexts.SenderOperator, line.OperatorName),
            _ => TalkTexts.SenderBot,
        };

    /// <summary>The answers the bot gave, each by its question, and what was said of them.</summary>
    /// <param name="titles">In the order in which they came.</param>
    /// <param name="wrong">How many of them did not help, from the first on.</param>
    /// <param name="outcome">How the question ended.</param>
    public static string AnsweredByBot(IReadOnlyList<string> titles, int wrong, FaqOutcome outcome)
    {
        var last = outcome == FaqOutcome.Solved ? TalkDeskTexts.BotAnswerSolved : TalkDeskTexts.BotAnswer;
        var answers = titles.Select((title, at) => Cards.Fill(at < wrong ? TalkDeskTexts.BotAnswerWrong : last, title));
        return string.Join('\n', answers.DefaultIfEmpty(TalkDeskTexts.BotNoAnswer));
    }

    public static string Time(DateTimeOffset at) => JapaneseDates.DayAndTime(at);

    public static string NextOpening(DateTimeOffset at) =>
        Cards.Fill(TalkDeskTexts.NextOpening, JapaneseDates.DayAndTime(at));

    public static string Span(TimeSpan span) =>
        span switch
        {
            { TotalMinutes: < 1 } => TalkDeskTexts.LessThanMinute,
            { TotalHours: < 1 } => Cards.Fill(TalkDeskTexts.Minutes, Whole(span.TotalMinutes)),
            { TotalDays: < 1 } => Cards.Fill(TalkDeskTexts.Hours, Whole(span.TotalHours), span.Minutes),
            _ => Cards.Fill(TalkDeskTexts.Days, Whole(span.TotalDays)),
        };

    private static string Whole(double value) => ((int)value).ToString(CultureInfo.InvariantCulture);

    private static string? KindOf(HelpMessageKind kind) =>
        kind switch
        {
            HelpMessageKind.Image => TalkDeskTexts.KindImage,
            HelpMessageKind.Sticker => TalkDeskTexts.KindSticker,
            HelpMessageKind.Location => TalkDeskTexts.KindLocation,
            HelpMessageKind.Other => TalkDeskTexts.KindOther,
            _ => null,
        };
}
