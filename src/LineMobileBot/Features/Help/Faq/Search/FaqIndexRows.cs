using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Help.Faq.Search;

/// <summary>Table <c>faq_wordings</c>: all ways to ask for an entry, made from the entries; see <see cref="FaqIndex"/>.</summary>
internal sealed class FaqWordingRow : IEntityTypeConfiguration<FaqWordingRow>
{
    public required string Key { get; init; }
    public int Number { get; init; }

    /// <summary>For trigrams: see <see cref="Spelling"/>.</summary>
    public required string Spelling { get; init; }

    /// <summary>What its terms weigh together.</summary>
    public double Weight { get; init; }

    public void Configure(EntityTypeBuilder<FaqWordingRow> builder)
    {
        builder.ToTable("faq_wordings");
        builder.HasKey(row => new { row.Key, row.Number });
        builder.Property(row => row.Key).HasMaxLength(FaqEntryRow.LongestKey);
    }
}

/// <summary>Table <c>faq_terms</c>: which wordings a term stands in, and what it weighs.</summary>
internal sealed class FaqTermRow : IEntityTypeConfiguration<FaqTermRow>
{
    public required string Term { get; init; }
    public required string Key { get; init; }
    public int Number { get; init; }

    /// <summary>The rarer, the more; the same for all wordings.</summary>
    public double Weight { get; init; }

    public void Configure(EntityTypeBuilder<FaqTermRow> builder)
    {
        builder.ToTable("faq_terms");
        builder.HasKey(row => new
        {
            row.Term,
            row.Key,
            row.Number,
        });
        builder.Property(row => row.Key).HasMaxLength(FaqEntryRow.LongestKey);
    }
}
