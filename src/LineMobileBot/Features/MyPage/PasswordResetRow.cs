using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.MyPage;

/// <summary>Table <c>password_resets</c>: one-time links sent by mail. The token itself is in the mail and nowhere else.</summary>
internal sealed class PasswordResetRow : IEntityTypeConfiguration<PasswordResetRow>
{
    public required byte[] TokenHash { get; init; }
    public required string LoginId { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }

    public void Configure(EntityTypeBuilder<PasswordResetRow> builder)
    {
        builder.ToTable("password_resets");
        builder.HasKey(row => row.TokenHash);
        builder.HasIndex(row => row.LoginId);
        builder.HasIndex(row => row.ExpiresAt);
    }
}
