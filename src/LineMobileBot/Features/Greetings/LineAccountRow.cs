using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Greetings;

/// <summary>Table <c>line_accounts</c>: who is a friend of the account by now.</summary>
internal sealed class LineAccountRow : IEntityTypeConfiguration<LineAccountRow>
{
    public required string LineUser { get; init; }

    /// <summary>True from an unfollow until the next follow.</summary>
    public bool Blocked { get; init; }

    /// <summary>LINE's time of the event that told it: events may come out of order.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    public void Configure(EntityTypeBuilder<LineAccountRow> builder)
    {
        builder.ToTable("line_accounts");
        builder.HasKey(row => row.LineUser);
    }
}
