namespace LineMobileBot.Infrastructure;

/// <summary>The LINE Login channel by which My Page opens without a password.</summary>
/// <param name="Id">The channel's id.</param>
/// <param name="Secret">Signs id tokens and proves us to LINE; never printed.</param>
internal sealed record LineLoginChannel(string Id, string Secret)
{
    public override string ToString() => Id;
}
