using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Site;

/// <summary>How what happens on the web reaches the chat.</summary>
internal static class LinkedChat
{
    extension(TurnSet set)
    {
        /// <summary>Tells the LINE account that the contractor has linked; without one there is nobody to tell.</summary>
        public async Task TellContractorAsync(Guid contractorId, Answer answer, CancellationToken cancellationToken)
        {
            if (await ContractLinks.AccountOfAsync(set.Connection, contractorId, cancellationToken) is { } account)
            {
                set.Tell(new LineUserId(account), answer);
            }
        }
    }
}
