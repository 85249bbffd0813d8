using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>Table <c>help_images</c>: the picture of a message, on its way here, here, or not to be had.</summary>
internal sealed class HelpImageRow : IEntityTypeConfiguration<HelpImageRow>
{
    private const int LongestId = 64;
    private const int LongestType = 32;

    public Guid MessageId { get; init; }
    public required string LineMessageId { get; init; }
    public HelpImageState State { get; init; }

    /// <summary>When it is to be tried (again), or until when a replica is at it.</summary>
    public DateTimeOffset DueAt { get; init; }
    public short Tries { get; init; }
    public string? ContentType { get; init; }
    public byte[]? Content { get; init; }

    public void Configure(EntityTypeBuilder<HelpImageRow> builder)
    {
        builder.ToTable(
            "help_images",
            table =>
            {
                table.HasCheckConstraint("ck_help_images_state", "state between 1 and 5");
                table.HasCheckConstraint("ck_help_images_content", "(state = 2) = (content is not null)");
            }
        );
        builder.HasKey(image => image.MessageId);
        builder.Property(image => image.MessageId).ValueGeneratedNever();
        builder.Property(image => image.LineMessageId).HasMaxLength(LongestId);
        builder.Property(image => image.State).HasConversion<short>();
        builder.Property(image => image.Tries).HasDefaultValue((short)0);
        builder.Property(image => image.ContentType).HasMaxLength(LongestType);
        builder.HasOne<HelpMessageRow>().WithOne().HasForeignKey<HelpImageRow>(image => image.MessageId);
        builder.HasIndex(image => image.DueAt).HasFilter("state = 1");
    }
}

/// <summary>How far a picture has come. The numbers are stored; never reuse one.</summary>
internal enum HelpImageState
{
    Waiting = 1,
    Here = 2,

    /// <summary>Too large, or no picture that is shown here.</summary>
    Refused = 3,

    /// <summary>Taken back, or LINE has it no more.</summary>
    Gone = 4,

    /// <summary>LINE did not hand it out, however often it was asked.</summary>
    Failed = 5,
}
