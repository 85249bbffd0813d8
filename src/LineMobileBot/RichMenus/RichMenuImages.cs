namespace LineMobileBot.RichMenus;

/// <summary>The drawn images, as they lie in this assembly. Their source and how to draw them anew is beside them in Art/.</summary>
internal static class RichMenuImages
{
    /// <summary>Pixels; the largest that LINE takes.</summary>
    public const int Width = 2500;

    public const int Height = 1686;

    public static string FileName(RichMenuState state) => $"{state.Spelling()}.png";

    public static ReadOnlyMemory<byte> Png(RichMenuState state)
    {
        var name = $"RichMenuArt/{FileName(state)}";
        using var stream =
            typeof(RichMenuImages).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException("The menu's image is not in the assembly", name);
        var png = new byte[stream.Length];
        stream.ReadExactly(png);
        return png;
    }
}
