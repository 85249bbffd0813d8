namespace LineMobileBot.Conversations;

/// <summary>
/// An answer whose words hold a link token. It is stored without; the token is asked of LINE for the person it goes to, just
/// before the answer is put into words, so that its ten minutes begin when the person gets it and nobody keeps it.
/// </summary>
internal interface INeedsLinkToken
{
    Answer With(LinkToken token);
}
