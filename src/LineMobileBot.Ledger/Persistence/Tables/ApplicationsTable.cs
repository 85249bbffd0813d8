using LineMobileBot.Ledger.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Ledger.Persistence.Tables;

internal sealed class ApplicationsTable : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable(
            "applications",
            table =>
                table.HasCheckConstraint("ck_applications_line_or_cancelled", "line_id is null or cancelled_at is null")
        );
        builder.HasKey(application => application.Id);
        builder.Property(application => application.Id).ValueGeneratedNever();
        builder.Ignore(application => application.IsOpen);
        builder.Property(application => application.Key).HasColumnName("idempotency_key");
        builder.Property(application => application.PlanCode).HasMaxLength(Lengths.PlanCode);
        builder.Property(application => application.UserName).HasMaxLength(Lengths.PersonName);
        builder.Property(application => application.ChatAccount).HasMaxLength(Lengths.LineAccount);
        builder.HasIndex(application => application.Key).IsUnique();
        builder.HasIndex(application => application.LineId).IsUnique();
        builder.HasIndex(application => application.ContractorId);
        builder.HasIndex(application => application.ChatAccount).HasFilter("chat_account is not null");
        builder
            .HasOne<Contractor>()
            .WithMany()
            .HasForeignKey(application => application.ContractorId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<MobileLine>()
            .WithMany()
            .HasForeignKey(application => application.LineId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Plan>()
            .WithMany()
            .HasForeignKey(application => new { application.PlanCode, application.PlanVersion })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
