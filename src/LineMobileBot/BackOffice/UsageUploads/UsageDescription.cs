using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LineMobileBot.BackOffice.UsageUploads;

/// <summary>Describes the body of an upload, which the door reads by itself.</summary>
internal static class UsageDescription
{
    public static async Task AddBody(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var records = await context.GetOrCreateSchemaAsync(
            typeof(IReadOnlyList<UsageModel>),
            cancellationToken: cancellationToken
        );
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description =
                "Any size, read while it comes; CSV has the header recordId,msisdn,bytes,at. What came before a place that cannot "
                + "be read may be booked already: a repeat counts it as duplicates.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [UsageJson.MediaType] = new() { Schema = records },
                [UsageCsv.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
    }
}
