namespace Line.Messaging.RichMenus;

/// <summary>Who sees which rich menu.</summary>
public interface ILineRichMenuLinks
{
    /// <summary>Shows a menu to everybody without one of their own; it must have its image.</summary>
    Task<LineResponse> SetDefaultRichMenuAsync(string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>The default menu's ID; no value where there is none.</summary>
    Task<LineResponse<string?>> GetDefaultRichMenuIdAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes the default menu away.</summary>
    Task<LineResponse> ClearDefaultRichMenuAsync(CancellationToken cancellationToken = default);

    /// <summary>The ID of somebody's own menu; no value where there is none.</summary>
    Task<LineResponse<string?>> GetRichMenuIdOfUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Shows somebody a menu of their own, at once. Without effect on who blocked the account, yet a success.</summary>
    Task<LineResponse> LinkRichMenuAsync(
        string userId,
        string richMenuId,
        CancellationToken cancellationToken = default
    );

    /// <summary>Shows somebody the default menu again.</summary>
    Task<LineResponse> UnlinkRichMenuAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Shows at most 500 people a menu of their own, some time later.</summary>
    Task<LineResponse> LinkRichMenuToUsersAsync(
        string richMenuId,
        IReadOnlyList<string> userIds,
        CancellationToken cancellationToken = default
    );

    /// <summary>Shows at most 500 people the default menu again, some time later.</summary>
    Task<LineResponse> UnlinkRichMenuFromUsersAsync(
        IReadOnlyList<string> userIds,
        CancellationToken cancellationToken = default
    );
}
