using System.Text.Json.Serialization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Greetings;

/// <summary>The greeting card with the steps already taken ticked off.</summary>
internal sealed record Welcome(bool ContractLinked, bool UserLinked) : Answer;

/// <summary>The shorter greeting for someone who unblocked the account.</summary>
internal sealed record WelcomeBack(bool ContractLinked, bool UserLinked) : Answer;

/// <summary>What could not be read, and the way on.</summary>
internal sealed record Pointer(PointerReason Reason) : Answer;

internal enum PointerReason
{
    NotUnderstood = 1,
    Unreadable = 2,
    OldButton = 3,
}

[JsonSerializable(typeof(Welcome))]
[JsonSerializable(typeof(WelcomeBack))]
[JsonSerializable(typeof(Pointer))]
internal sealed partial class GreetingJson : JsonSerializerContext;
