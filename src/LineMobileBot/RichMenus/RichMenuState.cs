namespace LineMobileBot.RichMenus;

/// <summary>What a person is linked as; each state has a menu of its own.</summary>
internal enum RichMenuState
{
    None,
    Contractor,
    User,
    Both,
}

internal static class RichMenuStates
{
    public static IReadOnlyList<RichMenuState> All { get; } = Enum.GetValues<RichMenuState>();

    public static RichMenuState Of(bool contractor, bool user) =>
        (contractor, user) switch
        {
            (false, false) => RichMenuState.None,
            (true, false) => RichMenuState.Contractor,
            (false, true) => RichMenuState.User,
            (true, true) => RichMenuState.Both,
        };

    /// <summary>The state as it is spelt in file names, in the drawing's style sheet and in a menu's name.</summary>
    public static string Spelling(this RichMenuState state) =>
        state switch
        {
            RichMenuState.None => "none",
            RichMenuState.Contractor => "contractor",
            RichMenuState.User => "user",
            RichMenuState.Both => "both",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
        };
}
