using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Desk.Accounts;

/// <summary>Table <c>operators</c>. Whoever was invited and has not come yet has neither password nor authenticator key.</summary>
internal sealed class OperatorRow : IEntityTypeConfiguration<OperatorRow>
{
    public Guid Id { get; init; }
    public required string Login { get; init; }
    public required string Name { get; init; }
    public required string[] Roles { get; init; }
    public string? PasswordHash { get; init; }

    /// <summary>Sealed with the keys that also seal cookies: a copy of the database makes no code.</summary>
    public byte[]? AuthenticatorKey { get; init; }

    /// <summary>The time step of the last code that was used: neither it nor an older one is taken again.</summary>
    public long LastCodeStep { get; init; }

    /// <summary>Keyed hashes; a code that was used is no longer there.</summary>
    public required byte[][] RecoveryCodes { get; init; }
    public required string SecurityStamp { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DisabledAt { get; init; }

    public void Configure(EntityTypeBuilder<OperatorRow> builder)
    {
        builder.ToTable("operators");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Login).IsUnique();
        builder.Property(row => row.Login).HasMaxLength(OperatorLogins.Longest);
        builder.Property(row => row.Name).HasMaxLength(OperatorLogins.LongestName);
    }
}
