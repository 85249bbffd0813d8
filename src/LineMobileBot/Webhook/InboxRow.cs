using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Webhook;

/// <summary>Table <c>inbox</c>: events that are still to be done. The way of an event works on it in SQL; see <see cref="InboxTable"/>.</summary>
internal sealed class InboxRow : IEntityTypeConfiguration<InboxRow>
{
    public required string WebhookEventId { get; init; }
    public required string LineUser { get; init; }

    /// <summary>The event as received.</summary>
    public required string Payload { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Until when a replica holds it; null = parked.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }
    public short Attempts { get; init; }
    public DateTimeOffset? ParkedAt { get; init; }

    /// <summary>The kind of the last failure; never its message, which may quote the person.</summary>
    public string? Error { get; init; }

    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        // Rows come and go by the thousand: no index but the key, and swept long before a fifth of a large table is dead.
        builder
            .ToTable("inbox")
            .HasStorageParameter("autovacuum_vacuum_scale_factor", 0)
            .HasStorageParameter("autovacuum_vacuum_threshold", 5_000);
        builder.HasKey(row => row.WebhookEventId);
        builder.Property(row => row.WebhookEventId).HasMaxLength(64);
        builder.Property(row => row.Attempts).HasDefaultValue((short)0);
    }
}

/// <summary>Table <c>seen_events</c>: the ids of all events that came in lately, so that each is done once.</summary>
internal sealed class SeenEventRow : IEntityTypeConfiguration<SeenEventRow>
{
    public required string WebhookEventId { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }

    public void Configure(EntityTypeBuilder<SeenEventRow> builder)
    {
        builder.ToTable("seen_events");
        builder.HasKey(row => row.WebhookEventId);
        builder.Property(row => row.WebhookEventId).HasMaxLength(64);
        builder.HasIndex(row => row.ReceivedAt).HasMethod("brin");
    }
}
