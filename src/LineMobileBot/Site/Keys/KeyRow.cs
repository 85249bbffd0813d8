using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Site.Keys;

/// <summary>Table <c>data_protection_keys</c>: what cookies are sealed with, shared by all replicas. Encrypted; see <see cref="KeyCipher"/>.</summary>
internal sealed class KeyRow : IEntityTypeConfiguration<KeyRow>
{
    public int Id { get; init; }
    public required string Name { get; init; }
    public required string Xml { get; init; }

    public void Configure(EntityTypeBuilder<KeyRow> builder)
    {
        builder.ToTable("data_protection_keys");
        builder.HasKey(row => row.Id);
    }
}
