using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.DataGifts;

/// <summary>
/// Table <c>data_gifts</c>: a gift from its quote to its end, with what its receipt needs, so that it can be shown again.
/// What moved is in the book, under the key that comes from <see cref="Id"/>.
/// </summary>
internal sealed record DataGiftRow : IEntityTypeConfiguration<DataGiftRow>
{
    private const int LongestUser = 64;
    private const int LongestName = 200;

    public required Guid Id { get; init; }
    public required DataGiftState State { get; init; }
    public required DataAmount Amount { get; init; }

    /// <summary>The month of the quote: the gift is from its plan data, or not at all.</summary>
    public required ServiceMonth Month { get; init; }
    public required DateTimeOffset QuotedAt { get; init; }
    public required Guid GiverLineId { get; init; }
    public required LineUserId GiverUser { get; init; }
    public required string GiverName { get; init; }

    /// <summary>Unknown for a gift link until it is claimed; its account until the gift is posted.</summary>
    public Guid? ReceiverLineId { get; init; }
    public LineUserId? ReceiverUser { get; init; }
    public string? ReceiverName { get; init; }

    /// <summary>The receive code by which the receiver was reached; used up when the gift is posted.</summary>
    public string? ReceiveCode { get; init; }

    /// <summary>What the gift link carries; null for a direct gift.</summary>
    public string? LinkCode { get; init; }

    /// <summary>The reservation in the book that a gift link stands for.</summary>
    public Guid? ReservationId { get; init; }

    /// <summary>Until when the gift link can be claimed (exclusive).</summary>
    public DateTimeOffset? ClaimUntil { get; init; }

    /// <summary>When it was posted, or came to another end.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>What each had left after the last movement. Each is for its own side's eyes only.</summary>
    public DataAmount? GiverLeft { get; init; }
    public DataAmount? ReceiverLeft { get; init; }

    public void Configure(EntityTypeBuilder<DataGiftRow> builder)
    {
        builder.ToTable(
            "data_gifts",
            table =>
            {
                table.HasCheckConstraint("ck_data_gifts_state", "state between 1 and 6");
                table.HasCheckConstraint("ck_data_gifts_amount", "amount > 0");
            }
        );
        builder.HasKey(gift => gift.Id);
        builder.Property(gift => gift.Id).ValueGeneratedNever();
        builder.Property(gift => gift.State).HasConversion<short>();
        builder.Property(gift => gift.Amount).HasConversion(amount => amount.Bytes, bytes => new DataAmount(bytes));
        builder
            .Property(gift => gift.GiverLeft)
            .HasConversion<long?>(left => left!.Value.Bytes, bytes => new DataAmount(bytes!.Value));
        builder
            .Property(gift => gift.ReceiverLeft)
            .HasConversion<long?>(left => left!.Value.Bytes, bytes => new DataAmount(bytes!.Value));
        builder
            .Property(gift => gift.Month)
            .HasConversion(month => month.Number, number => ServiceMonth.FromNumber(number));
        builder
            .Property(gift => gift.GiverUser)
            .HasConversion(user => user.Value, value => new LineUserId(value))
            .HasMaxLength(LongestUser);
        builder
            .Property(gift => gift.ReceiverUser)
            .HasConversion<string?>(user => user!.Value.Value, value => new LineUserId(value!))
            .HasMaxLength(LongestUser);
        builder.Property(gift => gift.GiverName).HasMaxLength(LongestName);
        builder.Property(gift => gift.ReceiverName).HasMaxLength(LongestName);
        builder.Property(gift => gift.ReceiveCode).HasMaxLength(GiftCode.ReceiveCodeLength);
        builder.Property(gift => gift.LinkCode).HasMaxLength(GiftCode.LinkCodeLength);
        builder.HasIndex(gift => gift.LinkCode).IsUnique().HasFilter("link_code is not null");
        builder.HasIndex(gift => gift.GiverUser, "ix_data_gifts_past_partners").HasFilter("state = 2");
        builder.HasIndex(gift => gift.ClaimUntil, "ix_data_gifts_unclaimed").HasFilter("state = 3");
        builder
            .HasIndex(gift => gift.QuotedAt, "ix_data_gifts_only_quoted")
            .HasFilter("state in (1, 5, 6) and reservation_id is null");
        builder
            .HasIndex(gift => new { gift.GiverLineId, gift.Id }, "ix_data_gifts_given")
            .HasFilter("state = 2 or reservation_id is not null");
        builder.HasIndex(gift => new { gift.ReceiverLineId, gift.Id }, "ix_data_gifts_received").HasFilter("state = 2");
    }
}

/// <summary>The life of a gift. The numbers are stored; never reuse one.</summary>
internal enum DataGiftState
{
    Quoted = 1,
    Posted = 2,

    /// <summary>By link: the data is set aside, nobody has claimed it.</summary>
    Reserved = 3,

    /// <summary>By link: taken back before anybody claimed it.</summary>
    Voided = 4,

    /// <summary>The quote was pressed too late, or nobody claimed the link in time.</summary>
    Expired = 5,

    /// <summary>Refused, or dropped by the giver.</summary>
    Rejected = 6,
}
