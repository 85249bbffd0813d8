using LineMobileBot.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>
/// Table <c>help_tickets</c>: one matter of one person, from the wish for an operator to its end. A person has one that is not
/// resolved at most.
/// </summary>
internal sealed record HelpTicketRow : IEntityTypeConfiguration<HelpTicketRow>
{
    private const int LongestUser = 64;
    private const int LongestName = 100;
    private const int LongestToken = 200;

    public required Guid Id { get; init; }
    public required LineUserId LineUser { get; init; }
    public required HelpTicketState State { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when it is in this state.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Handed back, or left by its operator: before all others in the queue.</summary>
    public bool First { get; init; }

    /// <summary>Who has it, or had it last.</summary>
    public Guid? OperatorId { get; init; }

    /// <summary>As the person was told, so that whoever leaves can be named.</summary>
    public string? OperatorName { get; init; }

    /// <summary>When the person last wrote.</summary>
    public DateTimeOffset? WroteAt { get; init; }

    /// <summary>LINE's token of the newest message, until an answer has used it: it is good once.</summary>
    public string? ReplyToken { get; init; }
    public DateTimeOffset? ReplyTokenUntil { get; init; }

    public static HelpTicketRow New(LineUserId user, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            LineUser = user,
            State = HelpTicketState.Bot,
            OpenedAt = now,
            Since = now,
        };

    public HelpTicketRow In(HelpTicketState state, DateTimeOffset now) => this with { State = state, Since = now };

    /// <summary>To the front of the queue: its person has waited before.</summary>
    public HelpTicketRow BackInQueue(DateTimeOffset now) =>
        In(HelpTicketState.Queued, now) with
        {
            First = true,
            OperatorId = null,
            OperatorName = null,
        };

    /// <summary>Neither the person nor the token must reach a log.</summary>
    public override string ToString() => $"{Id} {State}";

    public void Configure(EntityTypeBuilder<HelpTicketRow> builder)
    {
        builder.ToTable(
            "help_tickets",
            table =>
            {
                table.HasCheckConstraint("ck_help_tickets_state", "state between 1 and 6");
                table.HasCheckConstraint("ck_help_tickets_operator", "state <> 3 or operator_id is not null");
            }
        );
        builder.HasKey(ticket => ticket.Id);
        builder.Property(ticket => ticket.Id).ValueGeneratedNever();
        builder.Property(ticket => ticket.State).HasConversion<short>();
        builder
            .Property(ticket => ticket.LineUser)
            .HasConversion(user => user.Value, value => new LineUserId(value))
            .HasMaxLength(LongestUser);
        builder.Property(ticket => ticket.OperatorName).HasMaxLength(LongestName);
        builder.Property(ticket => ticket.ReplyToken).HasMaxLength(LongestToken);
        builder.HasIndex(ticket => ticket.LineUser, "ux_help_tickets_open").IsUnique().HasFilter("state <> 4");
        builder.HasIndex(ticket => ticket.LineUser, "ix_help_tickets_of_person");
        builder.HasIndex(ticket => new { ticket.State, ticket.Since }).HasFilter("state in (2, 3, 6)");
    }
}
