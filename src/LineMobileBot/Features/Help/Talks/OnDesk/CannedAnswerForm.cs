namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>The form of one canned answer.</summary>
/// <param name="Id">Which; null for a new one.</param>
internal sealed record CannedAnswerForm(Guid? Id, Guid FormKey, string Title, string Text)
{
    public string TitleId => $"title{Id:N}";

    public string TextId => $"text{Id:N}";

    public string Button => Id is null ? TalkDeskTexts.CannedAdd : TalkDeskTexts.CannedSave;
}
