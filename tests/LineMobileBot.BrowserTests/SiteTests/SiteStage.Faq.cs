using LineMobileBot.Features.Help.Faq.Questions;
using Npgsql;

namespace LineMobileBot.BrowserTests.SiteTests;

public sealed partial class SiteStage
{
    internal const string UnansweredQuestion = "配達の人に電話できる？";

    /// <summary>Somebody who asked what the FAQ has no answer to, and somebody else whom no answer did help.</summary>
    internal Task AskInVainAsync() =>
        InTheBookAsync(async connection =>
        {
            await using var ask = new NpgsqlCommand(
                """
                insert into faq_questions (id, asked, found, outcome, asked_at)
                values (gen_random_uuid(), $1, '{}', $3, $2),
                       (gen_random_uuid(), 'SIMはいつ届きますか', '{sign-up-progress,sim-start}', $3, $2)
                """,
                connection
            )
            {
                Parameters =
                {
                    new NpgsqlParameter<string> { TypedValue = UnansweredQuestion },
                    new NpgsqlParameter<DateTimeOffset> { TypedValue = host.Carrier.Settings.Clock.GetUtcNow() },
                    new NpgsqlParameter<short> { TypedValue = (short)FaqOutcome.Unanswered },
                },
            };
            await ask.ExecuteNonQueryAsync();
        });
}
