using LineMobileBot.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Table <c>receive_codes</c>: the codes by which people let themselves be found.</summary>
internal sealed record ReceiveCodeRow : IEntityTypeConfiguration<ReceiveCodeRow>
{
    private const int LongestUser = 64;

    public required string Code { get; init; }
    public required Guid LineId { get; init; }

    /// <summary>A code is a person's, not a line's: it goes with them when they are unlinked.</summary>
    public required LineUserId LineUser { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }

    public void Configure(EntityTypeBuilder<ReceiveCodeRow> builder)
    {
        builder.ToTable("receive_codes");
        builder.HasKey(code => code.Code);
        builder.Property(code => code.Code).HasMaxLength(GiftCode.ReceiveCodeLength);
        builder
            .Property(code => code.LineUser)
            .HasConversion(user => user.Value, value => new LineUserId(value))
            .HasMaxLength(LongestUser);
        builder.HasIndex(code => new { code.LineId, code.ExpiresAt });
        builder.HasIndex(code => code.ExpiresAt);
    }
}
