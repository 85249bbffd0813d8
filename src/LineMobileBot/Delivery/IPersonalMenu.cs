using LineMobileBot.Conversations;

namespace LineMobileBot.Delivery;

/// <summary>Brings a person's rich menu in line with what they are linked to.</summary>
internal interface IPersonalMenu
{
    Task RefreshAsync(LineUserId user, CancellationToken cancellationToken);
}
