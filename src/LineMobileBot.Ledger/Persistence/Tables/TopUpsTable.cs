using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class TopUpsTable : IEntityTypeConfiguration<TopUp>
{
    public void Configure(EntityTypeBuilder<TopUp> builder)
    {
        builder.ToTable(
            "top_ups",
            table =>
            {
                table.HasCheckConstraint("ck_top_ups_bytes", "bytes > 0");
                table.HasCheckConstraint("ck_top_ups_price_yen", "price_yen >= 0");
                table.HasCheckConstraint("ck_top_ups_number_in_month", "number_in_month > 0");
            }
        );
        builder.HasKey(topUp => topUp.Id);
        builder.Property(topUp => topUp.Id).ValueGeneratedNever();
        builder.Property(topUp => topUp.Key).HasColumnName("idempotency_key");
        builder.Property(topUp => topUp.Size).HasColumnName("bytes");
        builder.Property(topUp => topUp.Price).HasColumnName("price_yen");
        builder.HasIndex(topUp => topUp.Key).IsUnique();
        // Were a purchase ever counted wrongly, two would bear the same number.
        builder
            .HasIndex(topUp => new
            {
                topUp.LineId,
                topUp.Month,
                topUp.NumberInMonth,
            })
            .IsUnique();
        builder.HasOne<Bucket>().WithOne().HasForeignKey<TopUp>(topUp => topUp.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MobileLine>().WithMany().HasForeignKey(topUp => topUp.LineId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Contractor>()
            .WithMany()
            .HasForeignKey(topUp => topUp.ContractorId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
