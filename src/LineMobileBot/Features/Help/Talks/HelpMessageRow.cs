using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>Table <c>help_messages</c>: what was said in a ticket, and who came and went. The id tells the order.</summary>
internal sealed record HelpMessageRow : IEntityTypeConfiguration<HelpMessageRow>
{
    private const int LongestId = 64;
    private const int LongestName = 100;

    /// <summary>Of an operator's answer also its row in the outbox, and LINE's retry key.</summary>
    public required Guid Id { get; init; }

    public required Guid TicketId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required HelpAuthor Author { get; init; }
    public required HelpMessageKind Kind { get; init; }

    /// <summary>The words; of a place its address, of a sticker its words if it has any. Erased when the person takes it back.</summary>
    public string? Text { get; init; }

    public Guid? OperatorId { get; init; }
    public string? OperatorName { get; init; }

    /// <summary>LINE's id of what the person sent: once each, and by it a message is taken back.</summary>
    public string? LineMessageId { get; init; }

    /// <summary>The form an operator's answer came by: pressed twice it is one answer.</summary>
    public Guid? FormKey { get; init; }

    /// <summary>When the person took it back.</summary>
    public DateTimeOffset? UnsentAt { get; init; }

    /// <summary>What people said must not slip into a log.</summary>
    public override string ToString() => $"{Id} {Author} {Kind}";

    public void Configure(EntityTypeBuilder<HelpMessageRow> builder)
    {
        builder.ToTable("help_messages");
        builder.HasKey(message => message.Id);
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Author).HasConversion<short>();
        builder.Property(message => message.Kind).HasConversion<short>();
        builder.Property(message => message.OperatorName).HasMaxLength(LongestName);
        builder.Property(message => message.LineMessageId).HasMaxLength(LongestId);
        builder.HasOne<HelpTicketRow>().WithMany().HasForeignKey(message => message.TicketId);
        builder.HasIndex(message => new { message.TicketId, message.Id });
        builder.HasIndex(message => message.LineMessageId).IsUnique().HasFilter("line_message_id is not null");
        builder.HasIndex(message => message.FormKey).IsUnique().HasFilter("form_key is not null");
    }
}

/// <summary>Whose words they are. The numbers are stored; never reuse one.</summary>
internal enum HelpAuthor
{
    Person = 1,
    Bot = 2,
    Operator = 3,
}

/// <summary>What a message is. The numbers are stored; never reuse one.</summary>
internal enum HelpMessageKind
{
    Text = 1,
    Image = 2,
    Sticker = 3,
    Location = 4,

    /// <summary>A video, a sound, a file, or what LINE may invent: named by its kind.</summary>
    Other = 5,

    /// <summary>The person joined the queue.</summary>
    Queued = 10,
    Joined = 11,
    HandedBack = 12,

    /// <summary>The operator was not seen any more.</summary>
    Gone = 13,
    Resolved = 14,
    Cancelled = 15,

    /// <summary>Closing time came before an operator did.</summary>
    Closed = 16,

    /// <summary>A picture could not be shown, and the person was told so.</summary>
    ImageRefused = 17,
}
