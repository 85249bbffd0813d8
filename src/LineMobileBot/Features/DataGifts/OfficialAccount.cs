using Line.Messaging;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The account that people chat with, for links that lead into its chat.</summary>
/// <param name="BasicId">Its <c>@id</c>.</param>
internal sealed record OfficialAccount(string BasicId)
{
    /// <summary>A link that opens the chat with a word and a code ready to be sent.</summary>
    public string ChatWith(string word, string code) =>
        LineUrlSchemes.OpenChat(BasicId, Cards.Fill(DataGiftTexts.WordAndCode, word, code));
}
