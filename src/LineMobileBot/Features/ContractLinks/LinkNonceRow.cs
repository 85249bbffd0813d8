using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>Table <c>link_nonces</c>: account links that somebody signed in for and LINE has to end; see <see cref="LinkNonces"/>.</summary>
internal sealed class LinkNonceRow : IEntityTypeConfiguration<LinkNonceRow>
{
    public required byte[] NonceHash { get; init; }

    /// <summary>Who signed in.</summary>
    public Guid ContractorId { get; init; }

    /// <summary>To whom LINE issued the link token of the page: nobody else may end the link.</summary>
    public required string LineUser { get; init; }
    public required byte[] TokenHash { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used up; null while LINE has not come back with it.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    public void Configure(EntityTypeBuilder<LinkNonceRow> builder)
    {
        builder.ToTable("link_nonces");
        builder.HasKey(row => row.NonceHash);
        builder.HasIndex(row => row.TokenHash);
        builder.HasIndex(row => row.ExpiresAt);
    }
}
