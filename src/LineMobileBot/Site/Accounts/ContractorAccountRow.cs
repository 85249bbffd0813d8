using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Site.Accounts;

/// <summary>Table <c>contractor_accounts</c>: one for each contractor who has a password.</summary>
internal sealed class ContractorAccountRow : IEntityTypeConfiguration<ContractorAccountRow>
{
    public Guid ContractorId { get; init; }
    public required string PasswordHash { get; init; }
    public required string SecurityStamp { get; init; }
    public DateTimeOffset PasswordChangedAt { get; init; }

    public void Configure(EntityTypeBuilder<ContractorAccountRow> builder)
    {
        builder.ToTable("contractor_accounts");
        builder.HasKey(row => row.ContractorId);
        builder.Property(row => row.ContractorId).ValueGeneratedNever();
    }
}
