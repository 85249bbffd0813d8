using LineMobileBot.Ledger.UsageCodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class CodeAttemptsTable : IEntityTypeConfiguration<CodeAttempts>
{
    public void Configure(EntityTypeBuilder<CodeAttempts> builder)
    {
        builder.ToTable("code_attempts");
        builder.HasKey(attempts => attempts.LineAccount);
        builder.Property(attempts => attempts.LineAccount).HasMaxLength(Lengths.LineAccount);
    }
}
