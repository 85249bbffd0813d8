using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Desk;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Site;
using LineMobileBot.Site.LineAccounts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Customers;

/// <summary>Sentences with something to fill in, or to choose from.</summary>
internal static class CustomerSentences
{
    public static string Found(int count, bool hasMore) =>
        count == 0
            ? CustomerTexts.NotFound
            : Cards.Fill(hasMore ? CustomerTexts.FoundFirst : CustomerTexts.Found, Number(count));

    public static string Hit(int index, FoundCustomer hit) =>
        Cards.Fill(CustomerTexts.Hit, Number(index), hit.Line?.Msisdn.Masked ?? CustomerTexts.NoLine);

    public static string StateOf(LineState state) =>
        state switch
        {
            LineState.Applied => SiteTexts.StateApplied,
            LineState.Shipped => SiteTexts.StateShipped,
            LineState.Active => SiteTexts.StateActive,
            LineState.Suspended => SiteTexts.StateSuspended,
            LineState.CancelScheduled => CustomerTexts.StateEnding,
            LineState.Cancelled => SiteTexts.StateCancelled,
            _ => throw new UnreachableException(),
        };

    public static string LinkOf(ContractLink? link, AccountName? name) =>
        link is null ? CustomerTexts.NotLinked : LinkOf(name, link.LinkedAt);

    public static string LinkOf(UserLink? link, AccountName? name) =>
        link is null ? CustomerTexts.NotLinked : LinkOf(name, link.LinkedAt);

    public static string ReadAt(DateTimeOffset at) => Cards.Fill(CustomerTexts.ReadAt, DeskDates.Exact(at));

    public static string KindOf(BucketKind kind) =>
        kind switch
        {
            BucketKind.CarryOver => CommonTexts.KindCarryOver,
            BucketKind.Gift => CommonTexts.KindGift,
            BucketKind.Plan => CustomerTexts.KindPlan,
            BucketKind.TopUp => CommonTexts.KindTopUp,
            BucketKind.Reserved => CustomerTexts.KindReserved,
            _ => throw new UnreachableException(),
        };

    public static string MonthOf(Bucket bucket) => JapaneseDates.Month(bucket.Month);

    public static string BucketLink(int index, Bucket bucket) =>
        Cards.Fill(CustomerTexts.BucketLink, Number(index), KindOf(bucket.Kind), MonthOf(bucket));

    public static string StatementOf(Bucket bucket) =>
        Cards.Fill(CustomerTexts.StatementOf, KindOf(bucket.Kind), MonthOf(bucket));

    public static string BackToLine(MobileLine line) => Cards.Fill(CustomerTexts.BackToLine, line.Msisdn.Domestic);

    /// <summary>To the byte: here nothing is rounded, so that the rows add up.</summary>
    public static string Exactly(DataAmount amount) =>
        Cards.Fill(CustomerTexts.Bytes, amount.Bytes.ToString("N0", CultureInfo.InvariantCulture));

    public static string Signed(StatementEntry entry) =>
        Cards.Fill(entry.IsIn ? CustomerTexts.In : CustomerTexts.Out, Exactly(entry.Amount));

    public static string ReasonOf(TransferReason reason) =>
        reason switch
        {
            TransferReason.PlanGrant => CustomerTexts.PlanGrant,
            TransferReason.CarryOver => CustomerTexts.CarryOver,
            TransferReason.TopUp => CustomerTexts.TopUp,
            TransferReason.Consume => CustomerTexts.Consume,
            TransferReason.Gift => CustomerTexts.Gift,
            TransferReason.GiftReserve => CustomerTexts.GiftReserve,
            TransferReason.GiftClaim => CustomerTexts.GiftClaim,
            TransferReason.GiftVoid => CustomerTexts.GiftVoid,
            TransferReason.GiftReversal => CustomerTexts.GiftReversal,
            TransferReason.Expire => CustomerTexts.Expire,
            _ => throw new UnreachableException(),
        };

    /// <summary>Another line stays masked: that it was opened is said of this one only.</summary>
    public static string OtherEndOf(StatementEntry entry, Guid lineId) =>
        entry.Other switch
        {
            null => "",
            { } own when own.LineId == lineId => KindOf(own.Kind),
            { } other => other.Msisdn.Masked,
        };

    /// <summary>The gift that this row is about; null when it is about none. A gift bears the id of the receiver's bucket.</summary>
    public static Guid? GiftOf(StatementEntry entry, Bucket bucket) =>
        entry.Reason is TransferReason.Gift or TransferReason.GiftClaim
            ? entry.IsIn
                ? bucket.Id
                : entry.Other?.BucketId
            : null;

    public static string ReverseLink(int index) => Cards.Fill(CustomerTexts.ReverseLink, Number(index));

    public static string OperatorView(DateTimeOffset at, string? reason) =>
        Cards.Fill(
            CustomerTexts.OperatorView,
            JapaneseDates.DayAndTime(at),
            OpeningReasons.Find(reason) is { } known ? OpeningReasons.WordsOf(known) : CustomerTexts.ReasonDuty
        );

    private static string LinkOf(AccountName? name, DateTimeOffset since) =>
        Cards.Fill(
            CustomerTexts.Linked,
            name is AccountName.Known known ? Masks.Of(known.Name) : CustomerTexts.NameHidden,
            JapaneseDates.FullDay(since)
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
