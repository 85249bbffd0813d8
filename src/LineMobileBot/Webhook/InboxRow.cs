using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Webhook;

/// <summary>Table <c>inbox</c>: every event once. The way of an event works on it in SQL; see <see cref="InboxTable"/>.</summary>
internal sealed class InboxRow : IEntityTypeConfiguration<InboxRow>
{
    public required string WebhookEventId { get; init; }
    public required string LineUser { get; init; }

    /// <summary>The event as received; erased once it is done.</summary>
    public string? Payload { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until when a replica holds it; null = done or parked.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }
    public short Attempts { get; init; }
    public DateTimeOffset? DoneAt { get; init; }
    public DateTimeOffset? ParkedAt { get; init; }

    /// <summary>The kind of the last failure; never its message, which may quote the person.</summary>
    public string? Error { get; init; }

    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("inbox").HasStorageParameter("fillfactor", 70);
        builder.HasKey(row => row.WebhookEventId);
        builder.Property(row => row.WebhookEventId).HasMaxLength(64);
        builder.Property(row => row.Attempts).HasDefaultValue((short)0);
        builder.HasIndex(row => row.LeaseUntil).HasFilter("lease_until is not null");
        builder.HasIndex(row => row.ReceivedAt).HasMethod("brin");
    }
}
