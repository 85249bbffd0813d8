using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.BackOffice.UsageUploads;

/// <summary>Reads usage from CSV (RFC 4180), row by row.</summary>
internal static class UsageCsv
{
    public const string MediaType = "text/csv";

    /// <summary>Far beyond any row of ours: what has no end must not fill memory.</summary>
    private const int LongestRowBytes = 64 * 1024;

    private const int LongestInstant = 40;

    private static readonly string[] Columns = ["recordId", "msisdn", "bytes", "at"];

    // No field of ours has a line break, and so a quote that nobody closes costs its own row only.
    private static readonly CsvReaderOptions Format = new()
    {
        Separator = ',',
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        MaxRecordSize = LongestRowBytes,
        IncludeValuesInExceptions = false,
    };

    // ISO 8601 with offset: the same instants that JSON takes.
    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm'Z'",
    ];

    /// <exception cref="BadHttpRequestException">The header is not ours, or a row has no end.</exception>
    public static async IAsyncEnumerable<ReportedUsage> ReadAsync(
        Stream body,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var rows = CsvReader.Create(body, Format, leaveOpen: true);
        if (!await ReadRowAsync(rows, cancellationToken) || !IsHeader(rows))
        {
            throw new BadHttpRequestException($"The first row is not {string.Join(',', Columns)}.");
        }

        while (await ReadRowAsync(rows, cancellationToken))
        {
            yield return Read(rows);
        }
    }

    private static async ValueTask<bool> ReadRowAsync(CsvReader rows, CancellationToken cancellationToken)
    {
        try
        {
            return await rows.ReadAsync(cancellationToken);
        }
        catch (CsvFormatException unreadable)
        {
            throw new BadHttpRequestException("A row has no end.", unreadable);
        }
    }

    private static bool IsHeader(CsvReader row) =>
        row.FieldCount == Columns.Length
        && Columns.Index().All(column => row.GetString(column.Index).Equals(column.Item, StringComparison.Ordinal));

    private static ReportedUsage Read(CsvReader row) =>
        row.FieldCount == Columns.Length
            ? new ReportedUsage(row.GetString(0), row.GetString(1), BytesOf(row.GetSpan(2)), InstantOf(row, 3))
            : new ReportedUsage(row.GetString(0), null, null, null) { IsBroken = true };

    private static long? BytesOf(ReadOnlySpan<byte> field) =>
        long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;

    private static DateTimeOffset? InstantOf(CsvReader row, int column)
    {
        if (row.GetSpan(column).Length > LongestInstant)
        {
            return null;
        }

        Span<char> text = stackalloc char[LongestInstant];
        text = text[..row.GetChars(column, text)];
        return DateTimeOffset.TryParseExact(
            text,
            Instants,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? instant
            : null;
    }
}
