namespace LineMobileBot.Features.Help.Talks.ByOperators;

/// <summary>Who acts at the desk.</summary>
/// <param name="Id">The operator.</param>
/// <param name="Name">As the person in the chat is told.</param>
internal sealed record TalkOperator(Guid Id, string Name);
