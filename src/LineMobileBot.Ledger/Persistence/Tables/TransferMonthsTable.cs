using LineMobileBot.Ledger.Transfers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class TransferMonthsTable : IEntityTypeConfiguration<TransferMonth>
{
    public void Configure(EntityTypeBuilder<TransferMonth> builder)
    {
        builder.ToTable("transfer_months");
        builder.HasKey(month => month.Month);
        builder.Property(month => month.Month).ValueGeneratedNever();
        builder.Ignore(month => month.Table);
    }
}
