using System.Text;
using LineMobileBot.Site.Safety;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace LineMobileBot.Features.Campaigns;

/// <summary>
/// Counts a tap on a card's button and sends the person on. It knows nobody: a mark in the browser, which says no more than
/// that this campaign was opened there, keeps a second tap from being counted.
/// </summary>
internal sealed class NewsLinkDoor(NpgsqlDataSource database, SiteCookies cookies, TimeProvider clock)
{
    private const string CookiePrefix = "news-";
    private const string Mark = "1";

    /// <summary>After that hardly anybody taps again.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    // Of campaigns that went out only: the address of a draft leads nowhere.
    private const string Find = """
        select button_url from campaigns where id = $1 and started_at is not null and form = 2 and button_url is not null
        """;

    private const string Count = "insert into campaign_taps (id, campaign_id) values ($1, $2)";

    public async Task<IResult> OpenAsync(Guid campaignId, HttpContext context, CancellationToken cancellationToken)
    {
        var headers = context.Response.Headers;
        headers[HeaderNames.CacheControl] = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await TargetOfAsync(connection, campaignId, cancellationToken) is not { } target)
        {
            return TypedResults.Text(
                CampaignTexts.LinkUnknown,
                "text/plain",
                Encoding.UTF8,
                StatusCodes.Status404NotFound
            );
        }

        var cookie = new CookieBuilder { MaxAge = Remembered };
        cookies.Apply(cookie, FormattableString.Invariant($"{CookiePrefix}{campaignId:N}"));
        if (!context.Request.Cookies.ContainsKey(cookie.Name!) && !IsPrefetch(context.Request))
        {
            await CountAsync(connection, campaignId, cancellationToken);
            context.Response.Cookies.Append(cookie.Name!, Mark, cookie.Build(context));
        }

        return TypedResults.Redirect(target);
    }

    private static async Task<string?> TargetOfAsync(
        NpgsqlConnection connection,
        Guid campaignId,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Find, connection)
        {
            Parameters = { CampaignTable.Value(campaignId) },
        };
        return await select.ExecuteScalarAsync(cancellationToken) is string url ? new Uri(url).AbsoluteUri : null;
    }

    private async Task CountAsync(NpgsqlConnection connection, Guid campaignId, CancellationToken cancellationToken)
    {
        await using var insert = new NpgsqlCommand(Count, connection)
        {
            Parameters =
            {
                CampaignTable.Value(Guid.CreateVersion7(clock.GetUtcNow())),
                CampaignTable.Value(campaignId),
            },
        };
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A browser that looks ahead is no person.</summary>
    private static bool IsPrefetch(HttpRequest request) =>
        request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);
}
