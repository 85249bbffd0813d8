using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Site.Accounts;

/// <summary>
/// Table <c>sign_in_locks</c>: wrong passwords by login id, whether a contractor has it or not; else the lock would tell which
/// login ids there are.
/// </summary>
internal sealed class SignInLockRow : IEntityTypeConfiguration<SignInLockRow>
{
    /// <summary>A keyed hash: people type passwords into the wrong field.</summary>
    public required byte[] LoginIdHash { get; init; }
    public int AccessFailedCount { get; init; }
    public DateTimeOffset? LockoutEnd { get; init; }
    public DateTimeOffset ChangedAt { get; init; }

    public void Configure(EntityTypeBuilder<SignInLockRow> builder)
    {
        builder.ToTable("sign_in_locks");
        builder.HasKey(row => row.LoginIdHash);
        builder.HasIndex(row => row.ChangedAt);
    }
}
