using LineMobileBot.Delivery;
using LineMobileBot.Desk;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Features.Help.Talks.ByOperators;
using LineMobileBot.Features.Help.Talks.Live;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>The doors of the desk's talks that are no pages: what changed, pictures, and that an answer is being typed.</summary>
internal static class TalkDoors
{
    private const string Image = "/desk/talks/{ticketId:guid}/images/{messageId:guid}";
    private const string Typing = "/desk/talks/{ticketId:guid}/typing";

    public static string EventsAddress => TalkEvents.Address;

    public static string ImageAddressOf(Guid ticket, Guid message) =>
        $"{TalkPage.AddressOf(ticket)}/images/{message:D}";

    public static string TypingAddressOf(Guid ticket) => $"{TalkPage.AddressOf(ticket)}/typing";

    public static string CustomerAddressOf(Guid contractorId) => $"{DeskAddresses.Customers}/{contractorId:D}";

    public static void MapTalks(this IEndpointRouteBuilder endpoints)
    {
        TalkEvents.Map(endpoints);
        // A page that looks at itself anew draws its pictures anew.
        endpoints.MapGet(Image, ShowAsync).RequireRole(OperatorRole.Support).WithMetadata(new UnattendedAttribute());
        endpoints.MapPost(Typing, TypeAsync).RequireRole(OperatorRole.Support);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> ShowAsync(
        Guid ticketId,
        Guid messageId,
        HttpContext context,
        NpgsqlDataSource database,
        AuditTrail audit,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var ticket = await HelpTicketTable.FindAsync(connection, ticketId, cancellationToken);
        if (await HelpImageTable.FindAsync(connection, ticketId, messageId, cancellationToken) is not { } image)
        {
            return TypedResults.NotFound();
        }

        var by = TalkPage.Of(context.User.Operator()!);
        await audit.WriteAsync(
            connection,
            TalkAudit.Entry(by, TalkAudit.ViewImage, ticket, refusal: null),
            cancellationToken
        );
        return TypedResults.Bytes(image.Content, image.ContentType);
    }

    /// <summary>Whose talk it is may show that they are typing; anybody else's wish is let pass.</summary>
    private static async Task<Results<NoContent, BadRequest>> TypeAsync(
        Guid ticketId,
        HttpContext context,
        IAntiforgery antiforgery,
        NpgsqlDataSource database,
        LoadingDots dots,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var by = context.User.Operator()!.Id;
        HelpTicketRow? ticket;
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
        {
            ticket = await HelpTicketTable.FindAsync(connection, ticketId, cancellationToken);
            await OperatorPresenceRow.RecordAsync(connection, by, clock.GetUtcNow(), cancellationToken);
        }

        if (TalkRule.RefusesTalking(ticket, by) is null)
        {
            await dots.ShowAsync(ticket!.LineUser, cancellationToken);
        }

        return TypedResults.NoContent();
    }
}
