using System.Security.Cryptography;
using System.Text.Json;
using Line.Messaging;
using Line.Messaging.RichMenus;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.RichMenus;

/// <summary>
/// The four menus as LINE is to keep them. They differ in picture and name only, so that an area is always in the same place.
/// </summary>
internal static class RichMenuDefinitions
{
    private const string NamePrefix = "linemobile/";
    private const int EditionLength = 16;
    private const int Columns = 3;
    private const int Rows = 2;

    private static readonly IReadOnlyList<(string Label, PostbackData Step)> Labels =
    [
        (CommonTexts.AreaContractLink, Areas.ContractLink),
        (CommonTexts.AreaUserLink, Areas.UserLink),
        (CommonTexts.AreaDataRemaining, Areas.DataRemaining),
        (CommonTexts.AreaDataGift, Areas.DataGift),
        (CommonTexts.AreaHelp, Areas.Help),
        (CommonTexts.AreaSignUp, Areas.SignUp),
    ];

    /// <summary>
    /// What all four look like and do, as a digest. LINE cannot change a menu, so whatever changes makes four new ones;
    /// a person who changes state then never meets two editions.
    /// </summary>
    public static string Edition { get; } = ComputeEdition();

    public static RichMenu Of(RichMenuState state) => Named(NameOf(state));

    public static bool IsOurs(RichMenu menu) => menu.Name.StartsWith(NamePrefix, StringComparison.Ordinal);

    public static string NameOf(RichMenuState state) => $"{NamePrefix}{Edition}/{state.Spelling()}";

    private static RichMenu Named(string name) =>
        new(
            new RichMenuSize(RichMenuImages.Width, RichMenuImages.Height),
            Selected: true,
            name,
            RichMenuTexts.ChatBar,
            [.. Labels.Select((area, index) => new RichMenuArea(Bounds(index), Cards.Tap(area.Label, area.Step)))]
        );

    private static RichMenuBounds Bounds(int index)
    {
        var (row, column) = Math.DivRem(index, Columns);
        var (left, right) = (
            Edge(column, Columns, RichMenuImages.Width),
            Edge(column + 1, Columns, RichMenuImages.Width)
        );
        var (top, bottom) = (Edge(row, Rows, RichMenuImages.Height), Edge(row + 1, Rows, RichMenuImages.Height));
        return new RichMenuBounds(left, top, right - left, bottom - top);
    }

    private static int Edge(int part, int parts, int length) => part * length / parts;

    private static string ComputeEdition()
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(JsonSerializer.SerializeToUtf8Bytes(Named(NamePrefix), LineJson.Options));
        foreach (var state in RichMenuStates.All)
        {
            digest.AppendData(RichMenuImages.Png(state).Span);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset())[..EditionLength];
    }
}
