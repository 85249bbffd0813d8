using System.Text.Json.Serialization;
using LineMobileBot.Ledger.UsageRecords;
using Microsoft.AspNetCore.Mvc;

namespace LineMobileBot.BackOffice;

internal sealed record PlanModel(
    string PlanCode,
    string Name,
    long DataBytes,
    int BaseFeeYen,
    DateOnly SaleFrom,
    DateOnly? SaleTo
);

/// <summary>
/// A contractor to enter or change. An initial password opens My Page as it is; one that differs from the present password
/// replaces it and ends all sign-ins.
/// </summary>
internal sealed record ContractorModel(string? Name, string? Email, string? HouseholdId, string? InitialPassword);

internal sealed record ContractorAnswer(string LoginId, string Name, string Email, string HouseholdId);

/// <summary>A line to enter; <c>applicationId</c> names the application it is for, which must be of the same contractor and plan.</summary>
internal sealed record NewLineModel(
    string? Msisdn,
    string? Carrier,
    string? PlanCode,
    string? UserName,
    DateOnly? BirthDate,
    Guid? ApplicationId
);

internal sealed record NewLineAnswer(Guid LineId);

internal sealed record ApplicationAnswer(
    Guid ApplicationId,
    string State,
    string LoginId,
    string PlanCode,
    string Carrier,
    string UserName,
    DateOnly BirthDate,
    DateTimeOffset AppliedAt,
    Guid? LineId,
    DateTimeOffset? ShippingNoticeAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CancelledAt
);

/// <summary>A portion of the applications, in the order they came. <c>next</c> is the <c>after</c> of the call that goes on from here.</summary>
internal sealed record ApplicationsAnswer(IReadOnlyList<ApplicationAnswer> Applications, Guid? Next);

internal sealed record AtModel(DateTimeOffset? At);

internal sealed record LineAnswer(
    Guid LineId,
    string Msisdn,
    string State,
    string PlanCode,
    string UserName,
    bool Throttled,
    bool LinkedUser,
    DateTimeOffset? LinksOpenFrom,
    long RemainingBytes,
    IReadOnlyList<BucketAnswer> Buckets
);

internal sealed record BucketAnswer(string Kind, string Month, long Granted, long Remaining, DateTimeOffset ExpiresAt);

internal sealed record UsageCodeAnswer(string Code);

internal sealed record UsageModel(string? RecordId, string? Msisdn, long? Bytes, DateTimeOffset? At);

/// <summary>What became of an upload. Its rejected records may be too many for memory.</summary>
internal sealed record UsageAnswer(long Accepted, long Duplicates, IAsyncEnumerable<RejectedUsage> Rejected);

internal sealed record NetworkEventAnswer(long Cursor, string Type, Guid LineId, string Msisdn, DateTimeOffset At);

/// <summary>A portion of the network events, in order. <c>next</c> is the <c>after</c> of the call that goes on from here.</summary>
internal sealed record NetworkEventsAnswer(IReadOnlyList<NetworkEventAnswer> Events, long Next);

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyList<PlanModel>))]
[JsonSerializable(typeof(ContractorModel))]
[JsonSerializable(typeof(ContractorAnswer))]
[JsonSerializable(typeof(NewLineModel))]
[JsonSerializable(typeof(NewLineAnswer))]
[JsonSerializable(typeof(ApplicationsAnswer))]
[JsonSerializable(typeof(AtModel))]
[JsonSerializable(typeof(LineAnswer))]
[JsonSerializable(typeof(UsageCodeAnswer))]
[JsonSerializable(typeof(UsageModel))]
[JsonSerializable(typeof(UsageAnswer))]
[JsonSerializable(typeof(NetworkEventsAnswer))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class BackOfficeJson : JsonSerializerContext;
