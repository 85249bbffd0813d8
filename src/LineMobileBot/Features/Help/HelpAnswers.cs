using System.Text.Json.Serialization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Help;

internal sealed record HelpNotYet : Answer;

/// <summary>One plain sentence.</summary>
internal sealed record HelpSentence(HelpSentenceKind Kind) : Answer;

/// <summary>The numbers are stored with answers on their way; never reuse one.</summary>
internal enum HelpSentenceKind
{
    NotUnderstood = 1,
    Wordless = 2,
}

[JsonSerializable(typeof(HelpNotYet))]
[JsonSerializable(typeof(HelpSentence))]
internal sealed partial class HelpJson : JsonSerializerContext;
