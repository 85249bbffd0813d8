using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Tests.LedgerTests;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.Rooms.DataGifts;

/// <summary>A father who gives, a daughter who receives, and their lines in a book.</summary>
internal sealed class GiftPeople
{
    public static readonly DateTimeOffset Noon = Jst("2026-11-10 12:00");

    public GiftPeople()
    {
        Book = new BookInMemory(Noon);
        Father = Book.AddLine(3.GB);
        Daughter = Book.AddLine(1.GB);
    }

    public BookInMemory Book { get; }

    public GiftTerms Terms { get; } = new();

    public GiftPolicy Policy { get; } = new();

    public Guid Father { get; }

    public Guid Daughter { get; }

    public DateTimeOffset Now
    {
        get => Book.Now;
        set => Book.Now = value;
    }

    public static LineUserId UserOf(Guid line) => new(BookInMemory.AccountOf(line));

    public LinkedLine LineOf(Guid line, string name = "健一", LineState state = LineState.Active) =>
        new(
            line,
            BookInMemory.AccountOf(line),
            name,
            Msisdn.Parse("09012345678"),
            state,
            "1234",
            DataAmount.Zero,
            Book.Balance(line)
        );

    /// <summary>What the father is asked to confirm: 500 MB for the daughter.</summary>
    public DataGiftRow Quote(DataAmount? amount = null, string? receiveCode = null) =>
        QuoteRule.Quote(
            Guid.CreateVersion7(Now),
            LineOf(Father),
            new Receiver(Daughter, "陽菜", receiveCode),
            amount ?? 500.MB,
            linkCode: "unused",
            Now
        );

    public DataGiftRow LinkQuote(DataAmount? amount = null) =>
        QuoteRule.Quote(
            Guid.CreateVersion7(Now),
            LineOf(Father),
            Receiver.Anyone,
            amount ?? 500.MB,
            linkCode: "CDFGHJKMNPQRTWXY",
            Now
        );

    public GiftDecision Confirm(DataGiftRow gift, bool receiveCodeIsUsed = false) =>
        Book.Do(book => ConfirmRule.Decide(book, gift, receiveCodeIsUsed, Terms, Policy));

    public GiftDecision Claim(DataGiftRow gift, Guid line) =>
        Book.Do(book => GiftLinkRule.Claim(book, gift, new Claimer(UserOf(line), line, "陽菜")));

    public GiftDecision Withdraw(DataGiftRow gift) => Book.Do(book => GiftLinkRule.Withdraw(book, gift));

    /// <summary>A gift link of 500 MB that waits for somebody.</summary>
    public DataGiftRow ReservedLink() => Confirm(LinkQuote()).Changed!;
}
