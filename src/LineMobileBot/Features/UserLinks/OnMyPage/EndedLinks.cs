using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.UserLinks.OnMyPage;

/// <summary>What follows in the chat when the contractor has ended a link.</summary>
internal static class EndedLinks
{
    extension(TurnSet set)
    {
        /// <summary>The person is told once, and their menu forgets the line.</summary>
        public void TellEnd(MobileLine line, UserLink? ended)
        {
            if (ended is null)
            {
                return;
            }

            var user = new LineUserId(ended.LineAccount);
            set.RefreshMenu(user);
            set.Tell(user, new LinkEndedByContractor(line.UserName), AnswerKind.Notice);
        }
    }
}
