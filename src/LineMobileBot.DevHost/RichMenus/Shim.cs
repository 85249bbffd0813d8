namespace LineMobileBot.DevHost.RichMenus;

internal static class RichMenuArtist
{
    public static Task<int> RunAsync() => Task.FromResult(0);
}
