using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class LinesTable : IEntityTypeConfiguration<MobileLine>
{
    public void Configure(EntityTypeBuilder<MobileLine> builder)
    {
        builder.ToTable("lines", table => table.HasCheckConstraint("ck_lines_state", "state between 1 and 6"));
        builder.HasKey(line => line.Id);
        builder.Property(line => line.Msisdn).HasMaxLength(Lengths.Msisdn);
        builder.Property(line => line.UserName).HasMaxLength(Lengths.PersonName);
        builder.HasIndex(line => line.Msisdn).IsUnique().HasFilter("state <> 6");
        builder.HasIndex(line => line.EndsAt).HasFilter("state = 5");
        // What the network was last told, and since when: see NetworkEventRows.
        builder.Property<bool>("Throttled").HasDefaultValue(false);
        builder.Property<DateTimeOffset?>("ThrottleChangedAt");
        builder.HasIndex(line => line.Id, "ix_lines_throttled").HasFilter("throttled");
        builder
            .HasOne<Contractor>()
            .WithMany()
            .HasForeignKey(line => line.ContractorId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
