using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class ContractLinksTable : IEntityTypeConfiguration<ContractLink>
{
    public void Configure(EntityTypeBuilder<ContractLink> builder)
    {
        builder.ToTable(
            "contract_links",
            table =>
                table.HasCheckConstraint("ck_contract_links_ended", "(unlinked_at is null) = (unlinked_by is null)")
        );
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.LineAccount).HasMaxLength(Lengths.LineAccount);
        builder
            .HasIndex(link => link.ContractorId, "ux_contract_links_active_contractor")
            .IsUnique()
            .HasFilter("unlinked_at is null");
        builder.HasIndex(link => link.LineAccount, "ix_contract_links_active_account").HasFilter("unlinked_at is null");
        // Whether the link was active when a bill was fixed is asked of ended links too.
        builder.HasIndex(link => link.ContractorId);
        builder
            .HasOne<Contractor>()
            .WithMany()
            .HasForeignKey(link => link.ContractorId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
