using System.Text.Json.Serialization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Greetings;

/// <summary>The greeting card with the steps already taken ticked off.</summary>
internal sealed record Welcome(bool ContractLinked, bool UserLinked) : Answer;

/// <summary>The shorter greeting for someone who unblocked the account.</summary>
internal sealed record WelcomeBack(bool ContractLinked, bool UserLinked) : Answer;

/// <summary>A button that is older than this version, and the way on.</summary>
internal sealed record OldButton : Answer;

[JsonSerializable(typeof(Welcome))]
[JsonSerializable(typeof(WelcomeBack))]
[JsonSerializable(typeof(OldButton))]
internal sealed partial class GreetingJson : JsonSerializerContext;
