namespace Line.Messaging;

/// <summary>An answer of LINE.</summary>
/// <param name="RequestId">LINE's <c>x-line-request-id</c>: log it, LINE asks for it when something is to be examined.</param>
public record LineResponse(string? RequestId);

/// <summary>An answer of LINE with something in it.</summary>
/// <param name="Value">What LINE told.</param>
/// <param name="RequestId">LINE's <c>x-line-request-id</c>.</param>
public sealed record LineResponse<T>(T Value, string? RequestId) : LineResponse(RequestId);
