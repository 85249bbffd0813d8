using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Throttling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class NetworkEventsTable : IEntityTypeConfiguration<NetworkEvent>
{
    public void Configure(EntityTypeBuilder<NetworkEvent> builder)
    {
        builder.ToTable("network_events");
        builder.HasKey(happened => new { happened.LineId, happened.At });
        builder.HasIndex(happened => happened.Cursor).IsUnique().HasFilter("cursor is not null");
        builder
            .HasIndex(happened => new { happened.At, happened.LineId }, "ix_network_events_waiting")
            .HasFilter("cursor is null");
        builder
            .HasOne<MobileLine>()
            .WithMany()
            .HasForeignKey(happened => happened.LineId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
