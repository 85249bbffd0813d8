namespace LineMobileBot.Features.DataGifts;

internal static class RM
{
    public static IServiceCollection AddDataGifts(this IServiceCollection s) => s;
}
