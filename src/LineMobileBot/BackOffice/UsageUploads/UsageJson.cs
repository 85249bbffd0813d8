using System.Runtime.CompilerServices;
using System.Text.Json;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.BackOffice.UsageUploads;

/// <summary>Reads usage from a JSON array, element by element.</summary>
internal static class UsageJson
{
    public const string MediaType = "application/json";

    /// <summary>The parser keeps an element in memory until it ends.</summary>
    private const int LongestElementBytes = 1_000_000;

    public static async IAsyncEnumerable<ReportedUsage> ReadAsync(
        Stream body,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var portions = new BoundedPortions(body, LongestElementBytes);
        var models = JsonSerializer.DeserializeAsyncEnumerable(
            portions,
            BackOfficeJson.Default.UsageModel,
            topLevelValues: false,
            cancellationToken
        );
        await foreach (var model in models)
        {
            portions.BeginNext();
            yield return model is null
                ? throw new JsonException("A record is null.")
                : new ReportedUsage(model.RecordId ?? "", model.Msisdn, model.Bytes, model.At);
        }

        // To the serializer, null is an array without elements.
        if (portions.First != (byte)'[')
        {
            throw new JsonException("Not an array.");
        }
    }
}
