using Line.Simulator.Platform;

namespace Line.Simulator.Api;

/// <summary>Takes down under which name a send is to be counted.</summary>
internal sealed class UnitChecks(AggregationUnits units, TimeProvider time)
{
    private const string Property = "customAggregationUnits";

    public IResult? Refuse(IReadOnlyList<string>? given) =>
        given switch
        {
            null or [] => null,
            [var name] when !AggregationUnits.IsWellFormed(name) => LineError.BadProperty(
                Property,
                "Length must be between 1 and 30 of a-z, A-Z, 0-9 and _"
            ),
            [var name] => units.TryUse(name, time.GetUtcNow())
                ? null
                : LineError.BadProperty(
                    Property,
                    "The number of aggregation units of this month has reached the limit"
                ),
            _ => LineError.BadProperty(Property, "Size must be between 0 and 1"),
        };
}
