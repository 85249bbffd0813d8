namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>Usage as the network reports it, not yet checked.</summary>
/// <param name="RecordId">The network's id of the record.</param>
/// <param name="Msisdn">The number, in any form that <see cref="Contracts.Msisdn"/> reads.</param>
/// <param name="Bytes">Bytes used; null when no whole number was given.</param>
/// <param name="At">When they were used; null when no instant was given.</param>
public sealed record ReportedUsage(string RecordId, string? Msisdn, long? Bytes, DateTimeOffset? At)
{
    /// <summary>Whether the record came in pieces, such as a row without its four columns: then nothing in it counts.</summary>
    public bool IsBroken { get; init; }
}

/// <summary>Why a record was not booked. The texts are the codes that the carrier's systems see; they stay as they are.</summary>
public static class UsageRejection
{
    /// <summary>Not the four fields that a record has.</summary>
    public const string BadRecord = "bad-record";

    /// <summary>No id, one longer than 128 characters, or one with characters that no text has.</summary>
    public const string BadRecordId = "bad-record-id";

    /// <summary>No line that has not ended has the number.</summary>
    public const string UnknownMsisdn = "unknown-msisdn";

    /// <summary>Not a whole number above zero, or beyond any real record.</summary>
    public const string BadBytes = "bad-bytes";

    /// <summary>No instant, one in the future, one too long ago, or one before the line came into service.</summary>
    public const string BadTime = "bad-time";

    /// <summary>The line has not started.</summary>
    public const string LineNotInService = "line-not-in-service";

    /// <summary>The id belongs to a record with other content.</summary>
    public const string RecordIdReused = "record-id-reused";
}

/// <summary>A record that was not booked.</summary>
/// <param name="RecordId">The network's id of the record, as far as it can be shown.</param>
/// <param name="Code">One of <see cref="UsageRejection"/>.</param>
public sealed record RejectedUsage(string RecordId, string Code);

/// <summary>What became of an upload's records; those rejected are read apart, since they may be many.</summary>
/// <param name="Accepted">How many were booked.</param>
/// <param name="Duplicates">How many had been booked before, or came twice.</param>
/// <param name="Rejected">How many were not booked.</param>
public sealed record UsageCounts(long Accepted, long Duplicates, long Rejected)
{
    internal static UsageCounts Of(long added, long accepted, long rejected) =>
        new(accepted, added - accepted - rejected, rejected);
}
