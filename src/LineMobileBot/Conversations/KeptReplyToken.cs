namespace LineMobileBot.Conversations;

/// <summary>LINE's one-use token of an event that was not answered at once. It prints masked.</summary>
/// <param name="Token">As LINE sent it.</param>
/// <param name="Until">Until when it is worth a try.</param>
internal sealed record KeptReplyToken(string Token, DateTimeOffset Until)
{
    public override string ToString() => "…";
}
