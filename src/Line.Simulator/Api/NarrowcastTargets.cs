using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

/// <summary>
/// Whom a narrowcast is for. Earlier narrowcasts can be named, and combined; audiences are not simulated, and nobody's
/// age or region is known, so a filter keeps everybody.
/// </summary>
internal sealed class NarrowcastTargets(LineUsers users, Narrowcasts narrowcasts, MonthlyQuota quota, TimeProvider time)
{
    public IResult? Refuse(NarrowcastRequest request)
    {
        if (request.Limit is { Max: < 1 })
        {
            return LineError.BadProperty("limit.max", "Must be 1 or more");
        }

        if (request.Limit is { ForbidPartialDelivery: true, UpToRemainingQuota: false })
        {
            return LineError.BadProperty(
                "limit.forbidPartialDelivery",
                "Must be false unless upToRemainingQuota is true"
            );
        }

        return request.Recipient is { ValueKind: not JsonValueKind.Null } recipient && Choose(recipient) is null
            ? LineError.BadProperty("recipient", "invalid recipient")
            : null;
    }

    /// <returns>Whom, and whether that is only a part nobody wants; null when the month has nothing left.</returns>
    public (IReadOnlyList<LineUser> Chosen, bool IsPart)? Reserve(NarrowcastRequest request)
    {
        var now = time.GetUtcNow();
        var all = request.Recipient is { ValueKind: JsonValueKind.Object } recipient
            ? users.Friends.Where(Choose(recipient)!.Contains).ToList()
            : users.Friends;
        IReadOnlyList<LineUser> wanted = request.Limit?.Max is { } max ? [.. all.Take(max)] : all;
        if (request.Limit is { UpToRemainingQuota: true } && quota.LeftAt(now) is { } left && left < wanted.Count)
        {
            return request.Limit.ForbidPartialDelivery
                ? (wanted, true)
                : Take([.. wanted.Take((int)Math.Max(left, 0))], now);
        }

        return Take(wanted, now);
    }

    // Taken when it is accepted: while it runs, other sends may find the month used up.
    private (IReadOnlyList<LineUser> Chosen, bool IsPart)? Take(IReadOnlyList<LineUser> chosen, DateTimeOffset now)
    {
        if (narrowcasts.IsTooFew(chosen.Count))
        {
            return (chosen, false);
        }

        return quota.TryTake(chosen.Count, now) ? (chosen, false) : null;
    }

    private HashSet<LineUser>? Choose(JsonElement recipient) =>
        recipient.ValueKind != JsonValueKind.Object
            ? null
            : TextOf(recipient, "type") switch
            {
                "redelivery" => narrowcasts.Find(TextOf(recipient, "requestId")) is { } earlier
                    ? [.. earlier.Targets]
                    : null,
                "operator" => Combine(recipient),
                _ => null,
            };

    private HashSet<LineUser>? Combine(JsonElement combination)
    {
        if (combination.TryGetProperty("not", out var not))
        {
            return Choose(not) is { } others ? [.. users.Friends.Except(others)] : null;
        }

        var isAll = combination.TryGetProperty("and", out var parts);
        if (
            (!isAll && !combination.TryGetProperty("or", out parts))
            || parts.ValueKind != JsonValueKind.Array
            || parts.GetArrayLength() == 0
        )
        {
            return null;
        }

        var sets = parts.EnumerateArray().Select(Choose).ToList();
        return sets.Contains(null) ? null
            : isAll ? sets.Aggregate((first, second) => [.. first!.Intersect(second!)])
            : sets.Aggregate((first, second) => [.. first!.Union(second!)]);
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
