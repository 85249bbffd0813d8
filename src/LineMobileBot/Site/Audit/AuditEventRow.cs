using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Site.Audit;

/// <summary>Table <c>audit_events</c>. Rows are added and never changed; a trigger guards it.</summary>
internal sealed class AuditEventRow : IEntityTypeConfiguration<AuditEventRow>
{
    private const int LongestName = 64;
    private const int LongestId = 128;

    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }
    public short ActorKind { get; init; }
    public required string ActorId { get; init; }
    public string? OnBehalfOf { get; init; }
    public required string Action { get; init; }
    public string? ObjectKind { get; init; }
    public string? ObjectId { get; init; }
    public short Outcome { get; init; }
    public string? Detail { get; init; }

    /// <summary>A keyed hash of the visitor's network address: tells the same from another, and no more.</summary>
    public byte[]? AddressHash { get; init; }

    public void Configure(EntityTypeBuilder<AuditEventRow> builder)
    {
        builder.ToTable("audit_events");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.ActorId).HasMaxLength(LongestId);
        builder.Property(row => row.OnBehalfOf).HasMaxLength(LongestId);
        builder.Property(row => row.Action).HasMaxLength(LongestName);
        builder.Property(row => row.ObjectKind).HasMaxLength(LongestName);
        builder.Property(row => row.ObjectId).HasMaxLength(LongestId);
        builder.Property(row => row.Detail).HasColumnType("jsonb");
        builder.HasIndex(row => new
        {
            row.ActorKind,
            row.ActorId,
            row.Id,
        });
        builder.HasIndex(row => new
        {
            row.ObjectKind,
            row.ObjectId,
            row.Id,
        });
    }
}
