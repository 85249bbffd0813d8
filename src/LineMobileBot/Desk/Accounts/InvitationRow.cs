using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Desk.Accounts;

/// <summary>Table <c>operator_invitations</c>: one-time links by which an operator chooses password and second factor. One each.</summary>
internal sealed class InvitationRow : IEntityTypeConfiguration<InvitationRow>
{
    public Guid OperatorId { get; init; }

    /// <summary>SHA-256 of the token: it is 256 bits of chance, so no slower hash is needed.</summary>
    public required byte[] TokenHash { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }

    public void Configure(EntityTypeBuilder<InvitationRow> builder)
    {
        builder.ToTable("operator_invitations");
        builder.HasKey(row => row.OperatorId);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasOne<OperatorRow>().WithOne().HasForeignKey<InvitationRow>(row => row.OperatorId);
    }
}
