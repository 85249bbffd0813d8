namespace LineMobileBot.RichMenus
{
    internal sealed class RichMenuProvisioning
    {
        private int x;

        public Task EnsureAsync(CancellationToken t)
        {
            x++;
            return Task.CompletedTask;
        }
    }

    internal static class RM
    {
        public static IServiceCollection AddRichMenus(this IServiceCollection s) =>
            s.AddSingleton<LineMobileBot.Delivery.IPersonalMenu, NoMenu>();
    }

    internal sealed class NoMenu : LineMobileBot.Delivery.IPersonalMenu
    {
        public Task RefreshAsync(LineMobileBot.Conversations.LineUserId u, CancellationToken c) => Task.CompletedTask;
    }
}

namespace LineMobileBot.Features.DataGifts
{
    internal static class RM
    {
        public static IServiceCollection AddDataGifts(this IServiceCollection s) => s;
    }
}
