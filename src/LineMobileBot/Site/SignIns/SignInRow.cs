using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Site.SignIns;

/// <summary>How somebody came in. The numbers are stored; never reuse one.</summary>
internal enum SignInWay
{
    Password = 1,
    LineLogin = 2,
}

/// <summary>What became of it. The numbers are stored; never reuse one.</summary>
internal enum SignInOutcome
{
    Done = 1,
    WrongPassword = 2,
    Locked = 3,
}

/// <summary>Table <c>sign_ins</c>: the contractor's sign-in history, tries included, for half a year.</summary>
internal sealed class SignInRow : IEntityTypeConfiguration<SignInRow>
{
    public Guid Id { get; init; }
    public Guid ContractorId { get; init; }
    public DateTimeOffset At { get; init; }
    public short Way { get; init; }
    public short Outcome { get; init; }
    public byte[]? DeviceHash { get; init; }
    public required string Device { get; init; }
    public required string Network { get; init; }
    public bool NewPlace { get; init; }

    public void Configure(EntityTypeBuilder<SignInRow> builder)
    {
        builder.ToTable("sign_ins");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.ContractorId, row.Id });
    }
}
