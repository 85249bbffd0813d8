namespace Line.Simulator.Api;

/// <summary>Answers a body that cannot be read, so that no handler has to.</summary>
internal static class BodyFilter
{
    public static RouteGroupBuilder RefusesUnreadableBodies(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            static async (context, next) =>
            {
                foreach (var argument in context.Arguments)
                {
                    if (argument is IBody { Refusal: { } refusal })
                    {
                        return refusal;
                    }
                }

                return await next(context);
            }
        );
        return group;
    }
}
