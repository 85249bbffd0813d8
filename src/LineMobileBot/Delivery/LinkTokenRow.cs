using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Delivery;

/// <summary>Table <c>link_tokens</c>: to whom each link token was given, by the token's hash; see <see cref="LinkTokens"/>.</summary>
internal sealed class LinkTokenRow : IEntityTypeConfiguration<LinkTokenRow>
{
    public required byte[] TokenHash { get; init; }
    public required string LineUser { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }

    public void Configure(EntityTypeBuilder<LinkTokenRow> builder)
    {
        builder.ToTable("link_tokens");
        builder.HasKey(row => row.TokenHash);
        builder.HasIndex(row => row.ExpiresAt);
    }
}
