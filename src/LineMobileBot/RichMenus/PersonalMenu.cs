using Line.Messaging;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;

namespace LineMobileBot.RichMenus;

/// <summary>Shows a person the menu of what they are linked as; with no link of any kind that is the default menu.</summary>
internal sealed class PersonalMenu(
    ILineMessagingClient line,
    NpgsqlDataSource dataSource,
    RichMenuIds ids,
    TimeProvider clock
) : IPersonalMenu
{
    public async Task RefreshAsync(LineUserId user, CancellationToken cancellationToken)
    {
        RichMenuState shown;
        var state = await StateOfAsync(user, cancellationToken);
        do
        {
            shown = state;
            await ShowAsync(user, shown, cancellationToken);
            // Two refreshes of one person can overtake each other: the later one at LINE puts right what it finds changed.
            state = await StateOfAsync(user, cancellationToken);
        } while (state != shown);
    }

    private async Task ShowAsync(LineUserId user, RichMenuState state, CancellationToken cancellationToken)
    {
        if (state == RichMenuState.None)
        {
            await line.UnlinkRichMenuAsync(user.Value, cancellationToken);
        }
        else
        {
            var menu = await ids.OfAsync(state, cancellationToken);
            await line.LinkRichMenuAsync(user.Value, menu, cancellationToken);
        }
    }

    private async Task<RichMenuState> StateOfAsync(LineUserId user, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var lines = await LinkedLines.ReadAsync(connection, [user.Value], clock.GetUtcNow(), cancellationToken);
        var contracts = await ContractLinks.OfAccountsAsync(connection, [user.Value], cancellationToken);
        return RichMenuStates.Of(contracts.Contains(user.Value), lines.Contains(user.Value));
    }
}
