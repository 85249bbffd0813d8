using LineMobileBot.Conversations;

namespace LineMobileBot.Wording;

/// <summary>Told when something of ours broke; no room's answer.</summary>
internal sealed record Apology : Answer;
