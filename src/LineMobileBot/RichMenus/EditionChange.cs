using Line.Messaging;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;

namespace LineMobileBot.RichMenus;

/// <summary>Takes everybody who has a menu of their own from an older edition to a new one.</summary>
internal sealed class EditionChange(ILineMessagingClient line, NpgsqlDataSource dataSource)
{
    /// <summary>LINE's limit of people in one bulk call.</summary>
    private const int Portion = 500;

    public async Task MoveLinkedPeopleAsync(
        IReadOnlyDictionary<RichMenuState, string> menus,
        CancellationToken cancellationToken
    )
    {
        var menu = menus[RichMenuStates.Of(contractor: false, user: true)];
        string? after = null;
        do
        {
            var people = await LinkedPeopleAsync(after, cancellationToken);
            if (people.Count > 0)
            {
                await line.LinkRichMenuToUsersAsync(menu, people, cancellationToken);
            }

            after = people.Count == Portion ? people[^1] : null;
        } while (after is not null);
    }

    private async Task<IReadOnlyList<string>> LinkedPeopleAsync(string? after, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await LinkedAccounts.ReadAsync(connection, after, Portion, cancellationToken);
    }
}
