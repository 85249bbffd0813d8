using Line.Messaging.Contents;

namespace Line.Messaging.RichMenus;

/// <summary>
/// Rich menus, their images and their names. A person sees the menu linked to them, else the default.
/// Source: https://developers.line.biz/en/docs/messaging-api/rich-menus-overview/
/// </summary>
public interface ILineRichMenus : ILineRichMenuLinks
{
    /// <summary>Makes a menu without its image and gives its ID; 100 an hour, 1000 in all.</summary>
    Task<LineResponse<string>> CreateRichMenuAsync(RichMenu richMenu, CancellationToken cancellationToken = default);

    /// <summary>Asks LINE whether it would take this menu.</summary>
    Task<LineResponse> ValidateRichMenuAsync(RichMenu richMenu, CancellationToken cancellationToken = default);

    /// <summary>A menu; no value where there is none of this ID.</summary>
    Task<LineResponse<RichMenuResponse?>> GetRichMenuAsync(
        string richMenuId,
        CancellationToken cancellationToken = default
    );

    /// <summary>All menus made through the API; those of the account's manager are not among them.</summary>
    Task<LineResponse<IReadOnlyList<RichMenuResponse>>> GetRichMenusAsync(
        CancellationToken cancellationToken = default
    );

    /// <summary>Deletes a menu; 100 an hour.</summary>
    Task<LineResponse> DeleteRichMenuAsync(string richMenuId, CancellationToken cancellationToken = default);

    /// <summary>Gives a menu its image, once for all: at most 1 MB, <c>image/png</c> or <c>image/jpeg</c>.</summary>
    Task<LineResponse> SetRichMenuImageAsync(
        string richMenuId,
        ReadOnlyMemory<byte> image,
        string contentType,
        CancellationToken cancellationToken = default
    );

    /// <summary>A menu's image.</summary>
    Task<LineResponse<LineContent>> GetRichMenuImageAsync(
        string richMenuId,
        CancellationToken cancellationToken = default
    );

    /// <summary>Names a menu; the name must be new.</summary>
    Task<LineResponse> CreateRichMenuAliasAsync(RichMenuAlias alias, CancellationToken cancellationToken = default);

    /// <summary>Gives a name to another menu; phones notice after a while.</summary>
    Task<LineResponse> UpdateRichMenuAliasAsync(RichMenuAlias alias, CancellationToken cancellationToken = default);

    /// <summary>What a name stands for; no value where it stands for nothing.</summary>
    Task<LineResponse<RichMenuAlias?>> GetRichMenuAliasAsync(
        string richMenuAliasId,
        CancellationToken cancellationToken = default
    );

    /// <summary>All names.</summary>
    Task<LineResponse<IReadOnlyList<RichMenuAlias>>> GetRichMenuAliasesAsync(
        CancellationToken cancellationToken = default
    );

    /// <summary>Deletes a name; 100 an hour.</summary>
    Task<LineResponse> DeleteRichMenuAliasAsync(string richMenuAliasId, CancellationToken cancellationToken = default);
}
