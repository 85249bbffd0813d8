using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class PolicyValuesTable : IEntityTypeConfiguration<PolicyValue>
{
    public void Configure(EntityTypeBuilder<PolicyValue> builder)
    {
        builder.ToTable("policy_values");
        builder.HasKey(value => new { value.Id, value.ValidFrom });
        builder.Property(value => value.Id).HasMaxLength(Lengths.ExternalId);
    }
}
