using LineMobileBot.Ledger.Billing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class BillFixingsTable : IEntityTypeConfiguration<BillFixing>
{
    public void Configure(EntityTypeBuilder<BillFixing> builder)
    {
        builder.ToTable("bill_fixings");
        builder.HasKey(fixing => fixing.Month);
        builder.Property(fixing => fixing.Month).ValueGeneratedNever();
    }
}
