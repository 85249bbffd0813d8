using LineMobileBot.Ledger.Transfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class TransferClosingsTable : IEntityTypeConfiguration<TransferClosing>
{
    public void Configure(EntityTypeBuilder<TransferClosing> builder)
    {
        builder.ToTable("transfer_closings");
        builder.HasKey(closing => closing.BucketId);
        builder.Property(closing => closing.BucketId).ValueGeneratedNever();
    }
}
