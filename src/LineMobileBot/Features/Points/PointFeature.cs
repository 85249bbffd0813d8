namespace LineMobileBot.Features.Points;

internal static class PointFeature
{
    public static IServiceCollection AddPoints(this IServiceCollection services) =>
        services.AddHostedService<DueBills>();
}
