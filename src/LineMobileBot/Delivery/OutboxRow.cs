using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Delivery;

/// <summary>Table <c>outbox</c>: what is still to be delivered; see <see cref="OutboxTable"/>.</summary>
internal sealed class OutboxRow : IEntityTypeConfiguration<OutboxRow>
{
    public Guid Id { get; init; }
    public required string LineUser { get; init; }
    public short Kind { get; init; }

    /// <summary>Name and version of the answer; null = refresh the person's rich menu.</summary>
    public string? AnswerName { get; init; }
    public string? Answer { get; init; }
    public string? ReplyToken { get; init; }
    public DateTimeOffset? TokenUntil { get; init; }
    public string? EventId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when a replica holds it; null = parked.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }
    public short Tries { get; init; }
    public bool InDoubt { get; init; }
    public DateTimeOffset? ParkedAt { get; init; }
    public string? Error { get; init; }

    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder
            .ToTable("outbox")
            .HasStorageParameter("autovacuum_vacuum_scale_factor", 0)
            .HasStorageParameter("autovacuum_vacuum_threshold", 5_000);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Tries).HasDefaultValue((short)0);
        // On its way from the first moment on: whoever finds it later cannot know whether it was sent.
        builder.Property(row => row.InDoubt).HasDefaultValue(true).ValueGeneratedOnAdd();
        // No second index: ids rise with time, so what waits longest is found at the front of the key.
    }
}
