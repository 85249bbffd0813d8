using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Site.Mail;

/// <summary>Table <c>mails</c>: what is still to be sent. A sent mail's row is deleted.</summary>
internal sealed class MailRow : IEntityTypeConfiguration<MailRow>
{
    public Guid Id { get; init; }

    /// <summary>Recipient and words, sealed: they may hold a one-time link.</summary>
    public required byte[] Sealed { get; init; }
    public short Tries { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When somebody may try, or try again.</summary>
    public DateTimeOffset DueAt { get; init; }

    public void Configure(EntityTypeBuilder<MailRow> builder)
    {
        builder.ToTable("mails");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.DueAt);
    }
}
