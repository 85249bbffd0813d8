using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Desk;
using LineMobileBot.Infrastructure;
using LineMobileBot.Webhook;
using Npgsql;

namespace LineMobileBot.Features.Operations;

/// <summary>How it goes, at one look: what waits, what is stuck, what LINE still takes.</summary>
internal sealed class StatusPage(
    NpgsqlDataSource database,
    MonthlyMessageReader messages,
    IEnumerable<IDeskFigures> ofRooms
) : DeskPage
{
    public const string Address = "/desk/status";

    public IReadOnlyList<DeskFigure> Figures { get; private set; } = [];

    public SystemVersions Versions { get; private set; } = null!;

    public DateTimeOffset ReadAt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ReadAt = Now;
        Versions = await SystemVersions.ReadAsync(database, cancellationToken);
        var month = await messages.ReadAsync(cancellationToken);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var figures = new List<DeskFigure>();
        foreach (var room in ofRooms)
        {
            figures.AddRange(await room.ReadAsync(connection, cancellationToken));
        }

        var parkedPage = Operator.Is(OperatorRole.Administration) ? ParkedPage.Address : null;
        var inbox = await ParkedEvents.CountAsync(connection, cancellationToken);
        var outbox = await ParkedAnswers.CountAsync(connection, cancellationToken);
        Figures =
        [
            .. figures,
            .. OperationFigures.Of(OperationTexts.Inbox, inbox, parkedPage),
            .. OperationFigures.Of(OperationTexts.Outbox, outbox, parkedPage),
            .. OperationFigures.Of(month),
        ];
    }
}
