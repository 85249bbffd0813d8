using LineMobileBot.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.DataGifts;

/// <summary>Table <c>gift_paces</c>: how many quotes and typed codes a person has asked for in their latest minute.</summary>
internal sealed record GiftPaceRow : IEntityTypeConfiguration<GiftPaceRow>
{
    private const int LongestUser = 64;

    public required LineUserId LineUser { get; init; }

    /// <summary>When the minute began.</summary>
    public required DateTimeOffset Since { get; init; }
    public required int Steps { get; init; }

    public void Configure(EntityTypeBuilder<GiftPaceRow> builder)
    {
        builder.ToTable("gift_paces");
        builder.HasKey(pace => pace.LineUser);
        builder
            .Property(pace => pace.LineUser)
            .HasConversion(user => user.Value, value => new LineUserId(value))
            .HasMaxLength(LongestUser);
    }
}
