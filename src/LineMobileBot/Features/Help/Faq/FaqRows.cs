using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Help.Faq;

/// <summary>Table <c>faq_entries</c>: each entry as it stands now.</summary>
internal sealed class FaqEntryRow : IEntityTypeConfiguration<FaqEntryRow>
{
    public const int LongestKey = 64;
    public const int LongestName = 40;

    public required string Key { get; init; }
    public int Place { get; init; }
    public required string Category { get; init; }
    public string? Common { get; init; }
    public short? Account { get; init; }

    /// <summary>The one of <c>faq_versions</c> that holds.</summary>
    public int Version { get; init; }
    public bool Retired { get; init; }

    public void Configure(EntityTypeBuilder<FaqEntryRow> builder)
    {
        builder.ToTable("faq_entries");
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Key).HasMaxLength(LongestKey);
        builder.Property(row => row.Category).HasMaxLength(LongestName);
        builder.Property(row => row.Common).HasMaxLength(LongestName);
    }
}

/// <summary>Table <c>faq_versions</c>: everything an entry has ever said, and who wrote it when. It only grows.</summary>
internal sealed class FaqVersionRow : IEntityTypeConfiguration<FaqVersionRow>
{
    public required string Key { get; init; }
    public int Version { get; init; }
    public required string Question { get; init; }
    public required string Answer { get; init; }
    public string? Button { get; init; }
    public required string[] Words { get; init; }
    public bool Retired { get; init; }

    /// <summary>Who wrote it; null when it came with an edition.</summary>
    public Guid? OperatorId { get; init; }

    /// <summary>The edition it came with; null when an operator wrote it.</summary>
    public string? Edition { get; init; }
    public DateTimeOffset WrittenAt { get; init; }

    public void Configure(EntityTypeBuilder<FaqVersionRow> builder)
    {
        builder.ToTable(
            "faq_versions",
            table =>
                table.HasCheckConstraint("ck_faq_versions_one_writer", "(operator_id is null) <> (edition is null)")
        );
        builder.HasKey(row => new { row.Key, row.Version });
        builder.Property(row => row.Key).HasMaxLength(FaqEntryRow.LongestKey);
        builder.Property(row => row.Question).HasMaxLength(FaqContent.LongestQuestion);
        builder.Property(row => row.Answer).HasMaxLength(FaqContent.LongestAnswer);
        builder.Property(row => row.Button).HasMaxLength(FaqEntryRow.LongestName);
        builder.HasOne<FaqEntryRow>().WithMany().HasForeignKey(row => row.Key).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Table <c>faq_editions</c>: the editions that were loaded, each once.</summary>
internal sealed class FaqEditionRow : IEntityTypeConfiguration<FaqEditionRow>
{
    public required string Edition { get; init; }
    public DateTimeOffset LoadedAt { get; init; }

    public void Configure(EntityTypeBuilder<FaqEditionRow> builder)
    {
        builder.ToTable("faq_editions");
        builder.HasKey(row => row.Edition);
    }
}
