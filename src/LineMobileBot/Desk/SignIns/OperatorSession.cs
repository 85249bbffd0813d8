using LineMobileBot.Desk.Accounts;
using Microsoft.AspNetCore.Authentication;
using Npgsql;

namespace LineMobileBot.Desk.SignIns;

/// <summary>For how long a request's operator is signed in: for what goes on long after the request came in.</summary>
internal sealed record OperatorSession(Guid OperatorId, string? Stamp, DateTimeOffset EndsAt)
{
    public static async Task<OperatorSession> OfAsync(HttpContext context)
    {
        var ticket = (await context.AuthenticateAsync(OperatorScheme.Name)).Ticket!;
        var signedIn = ticket.Principal.Operator()!;
        var longest = signedIn.SignedInAt + SignedInOperator.LongestSession;
        var idle = ticket.Properties.ExpiresUtc ?? longest;
        return new(signedIn.Id, SignedInOperator.StampOf(ticket.Principal), idle < longest ? idle : longest);
    }

    /// <summary>By time, or since the account is disabled or has another password by now.</summary>
    public async Task<bool> IsOverAsync(
        NpgsqlDataSource database,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (now >= EndsAt)
        {
            return true;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var account = await OperatorRows.FindAsync(connection, OperatorId, cancellationToken);
        return account is not { IsEnabled: true } || account.SecurityStamp != Stamp;
    }
}
