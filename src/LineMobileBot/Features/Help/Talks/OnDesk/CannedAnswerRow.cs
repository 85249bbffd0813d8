using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>Table <c>help_canned_answers</c>: sentences that operators need every day, to be put into an answer and changed there.</summary>
internal sealed record CannedAnswerRow : IEntityTypeConfiguration<CannedAnswerRow>
{
    public const int LongestTitle = 60;
    public const int LongestText = 2_000;

    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public required Guid ChangedBy { get; init; }

    public bool SaysTheSameAs(CannedAnswerRow? other) => (Title, Text) == (other?.Title, other?.Text);

    public void Configure(EntityTypeBuilder<CannedAnswerRow> builder)
    {
        builder.ToTable("help_canned_answers");
        builder.HasKey(answer => answer.Id);
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.Property(answer => answer.Title).HasMaxLength(LongestTitle);
        builder.Property(answer => answer.Text).HasMaxLength(LongestText);
        builder.HasIndex(answer => answer.Title).IsUnique();
    }
}
