using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.BackOffice;

/// <summary>Table <c>api_answers</c>: the first answer to each Idempotency-Key, to be given again.</summary>
internal sealed class ApiAnswerRow : IEntityTypeConfiguration<ApiAnswerRow>
{
    public Guid ApiKeyId { get; init; }
    public required string IdempotencyKey { get; init; }

    /// <summary>Keyed hash of method, path and body.</summary>
    public required byte[] RequestHash { get; init; }
    public short Status { get; init; }
    public string? ContentType { get; init; }
    public required byte[] Body { get; init; }
    public DateTimeOffset AnsweredAt { get; init; }

    public void Configure(EntityTypeBuilder<ApiAnswerRow> builder)
    {
        builder.ToTable("api_answers");
        builder.HasKey(row => new { row.ApiKeyId, row.IdempotencyKey });
        builder.Property(row => row.IdempotencyKey).HasMaxLength(200);
        builder.HasIndex(row => row.AnsweredAt);
    }
}
