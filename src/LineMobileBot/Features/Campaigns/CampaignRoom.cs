using LineMobileBot.Conversations;
using LineMobileBot.Site.Audit;
using Npgsql;

namespace LineMobileBot.Features.Campaigns;

/// <summary>Where people stop the news, and take it up again: by the button under each message, or by a word at any time.</summary>
internal sealed class CampaignRoom(AuditTrail audit) : IRoom
{
    private const string Stop = """
        insert into news_opt_outs (line_user, campaign_id, opted_out_at) values ($1, $2, $3)
        on conflict (line_user) do nothing
        """;

    private const string Resume = "delete from news_opt_outs where line_user = $1";

    public string Name => CampaignStep.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CampaignTexts.WordStop, CampaignTexts.ButtonStop) ? new CampaignStep.StopNews(null).Write()
        : words.Are(CampaignTexts.WordResume, CampaignTexts.ButtonResume) ? new CampaignStep.ResumeNews().Write()
        : null;

    public Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        foreach (var turn in turns)
        {
            switch (CampaignStep.Read(turn.Step))
            {
                case CampaignStep.StopNews stop:
                    set.Writes.BatchCommands.Add(
                        Command(
                            Stop,
                            CampaignTable.Value(turn.User.Value),
                            CampaignTable.Value(stop.CampaignId),
                            CampaignTable.Value(now)
                        )
                    );
                    audit.Append(set.Writes, CampaignAudit.By(turn.User, CampaignAudit.NewsStop));
                    set.Reply(turn, new NewsStopped(), AnswerKind.Command);
                    break;
                case CampaignStep.ResumeNews:
                    set.Writes.BatchCommands.Add(Command(Resume, CampaignTable.Value(turn.User.Value)));
                    audit.Append(set.Writes, CampaignAudit.By(turn.User, CampaignAudit.NewsResume));
                    set.Reply(turn, new NewsResumed(), AnswerKind.Command);
                    break;
            }
        }

        return Task.CompletedTask;
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value);
        }

        return command;
    }
}
