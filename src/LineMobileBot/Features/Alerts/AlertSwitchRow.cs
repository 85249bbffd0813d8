using LineMobileBot.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Alerts;

/// <summary>Table <c>alert_switches</c>: what somebody has switched off; what is not here is on.</summary>
internal sealed class AlertSwitchRow : IEntityTypeConfiguration<AlertSwitchRow>
{
    private const int LongestUser = 64;

    public required string LineUser { get; init; }

    /// <summary>The number of an <see cref="AlertTopic"/>.</summary>
    public short Topic { get; init; }

    public DateTimeOffset OffSince { get; init; }

    public void Configure(EntityTypeBuilder<AlertSwitchRow> builder)
    {
        builder.ToTable("alert_switches");
        builder.HasKey(row => new { row.LineUser, row.Topic });
        builder.Property(row => row.LineUser).HasMaxLength(LongestUser);
    }
}
