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
        string? after = null;
        do
        {
            var people = await LinkedPeopleAsync(after, cancellationToken);
            foreach (var alike in people.GroupBy(StateOf, person => person.LineAccount))
            {
                await line.LinkRichMenuToUsersAsync(menus[alike.Key], [.. alike], cancellationToken);
            }

            after = people.Count == Portion ? people[^1].LineAccount : null;
        } while (after is not null);
    }

    private static RichMenuState StateOf(LinkedAccount person) => RichMenuStates.Of(person.IsContractor, person.IsUser);

    private async Task<IReadOnlyList<LinkedAccount>> LinkedPeopleAsync(
        string? after,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        return await LinkedAccounts.ReadAsync(connection, after, Portion, cancellationToken);
    }
}
