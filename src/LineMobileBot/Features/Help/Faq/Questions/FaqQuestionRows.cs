using LineMobileBot.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Help.Faq.Questions;

/// <summary>Table <c>faq_questions</c>: what was asked, and how it ended.</summary>
internal sealed class FaqQuestionRow : IEntityTypeConfiguration<FaqQuestionRow>
{
    private const int LongestUser = 64;
    private const int LongestMessageId = 64;

    public Guid Id { get; init; }

    /// <summary>Who asked, for a person of ours who takes over; forgotten after a day.</summary>
    public LineUserId? LineUser { get; init; }

    /// <summary>What may be kept of the words; null when a button was pressed, or the words were taken back.</summary>
    public string? Asked { get; init; }

    /// <summary>LINE's id of the message, by which it is taken back; forgotten with who asked.</summary>
    public string? LineMessageId { get; init; }

    /// <summary>The entries found, best first.</summary>
    public required string[] Found { get; init; }

    public required FaqOutcome Outcome { get; init; }
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Since when an operator has nothing more to do about it.</summary>
    public DateTimeOffset? HandledAt { get; init; }

    public void Configure(EntityTypeBuilder<FaqQuestionRow> builder)
    {
        builder.ToTable("faq_questions");
        builder.HasKey(row => row.Id);
        builder
            .Property(row => row.LineUser)
            .HasConversion(user => user!.Value.Value, value => new LineUserId(value))
            .HasMaxLength(LongestUser);
        builder.Property(row => row.Asked).HasMaxLength(QuestionTextRule.Longest);
        builder.Property(row => row.LineMessageId).HasMaxLength(LongestMessageId);
        builder.Property(row => row.Outcome).HasConversion<short>();
        builder.HasIndex(row => new { row.LineUser, row.AskedAt }).HasFilter("line_user is not null");
        builder
            .HasIndex(row => row.AskedAt)
            .HasDatabaseName("ix_faq_questions_unanswered")
            .HasFilter($"outcome = {(int)FaqOutcome.Unanswered} and handled_at is null and asked is not null");
    }
}

/// <summary>How a question ended so far. The numbers are stored; never reuse one.</summary>
internal enum FaqOutcome
{
    Open = 1,
    Solved = 2,

    /// <summary>Nothing was found, or nothing that was read so far did help.</summary>
    Unanswered = 3,
}

/// <summary>Table <c>faq_feedback</c>: whether an entry did help.</summary>
internal sealed class FaqFeedbackRow : IEntityTypeConfiguration<FaqFeedbackRow>
{
    public Guid QuestionId { get; init; }
    public required string Key { get; init; }

    /// <summary>The version that was read.</summary>
    public int Version { get; init; }
    public bool Solved { get; init; }
    public DateTimeOffset GivenAt { get; init; }

    public void Configure(EntityTypeBuilder<FaqFeedbackRow> builder)
    {
        builder.ToTable("faq_feedback");
        builder.HasKey(row => new { row.QuestionId, row.Key });
        builder.Property(row => row.Key).HasMaxLength(FaqEntryRow.LongestKey);
        builder.HasIndex(row => row.Key);
    }
}
