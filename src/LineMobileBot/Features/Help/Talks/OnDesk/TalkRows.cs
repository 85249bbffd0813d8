namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>One part of the list.</summary>
internal sealed record TalkRows(TalkListPage Page, IReadOnlyList<TalkListItem> Items);
