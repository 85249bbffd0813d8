using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class ContractorsTable : IEntityTypeConfiguration<Contractor>
{
    public void Configure(EntityTypeBuilder<Contractor> builder)
    {
        builder.ToTable("contractors");
        builder.HasKey(contractor => contractor.Id);
        builder.Property(contractor => contractor.LoginId).HasMaxLength(Lengths.ExternalId);
        builder.Property(contractor => contractor.Name).HasMaxLength(Lengths.PersonName);
        builder.Property(contractor => contractor.Email).HasMaxLength(Lengths.Email);
        builder.HasIndex(contractor => contractor.LoginId).IsUnique();
        builder
            .HasOne<Household>()
            .WithMany()
            .HasForeignKey(contractor => contractor.HouseholdId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
