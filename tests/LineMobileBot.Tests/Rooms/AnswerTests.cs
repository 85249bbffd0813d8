using System.Text;
using Line.Messaging;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Features.ContractLinks;
using LineMobileBot.Tests.Infrastructure;

namespace LineMobileBot.Tests.Rooms;

public class AnswerTests
{
    /// <summary>Rooms with samples of their own, beside their tests.</summary>
    private const string OwnSamples = "data-gift/";

    private static readonly AnswerCatalogue Catalogue = RegisteredAnswers.Catalogue;

    private static readonly LinkToken Token = new("NMZTNuVrPTqlr2IF8Bnymkb7rXfYv5EY");

    public static TheoryData<string> Samples => [.. AnswerSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_a_person_sees_is_as_it_was_reviewed(string name) =>
        Golden.Matches(name, Words(AnswerSamples.All[name]));

    [Theory]
    [MemberData(nameof(Samples))]
    public void LINE_would_take_every_answer(string name) =>
        Assert.Empty(MessageValidator.ValidateSend(Words(AnswerSamples.All[name])));

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_sent_is_what_was_worded(string name)
    {
        var answer = Ready(AnswerSamples.All[name]);

        var (first, again) = (Catalogue.Serialize(answer), Catalogue.Serialize(answer));

        var worded = Encoding.UTF8.GetString(LineJson.Serialize(Catalogue.Word(answer)));
        Assert.Equal(worded, Encoding.UTF8.GetString(first.Utf8Json.Span));
        Assert.Equal(worded, Encoding.UTF8.GetString(again.Utf8Json.Span));
    }

    [Fact]
    public void LINE_would_take_the_longest_answers_too() =>
        Assert.All(AnswerSamples.Longest, answer => Assert.Empty(MessageValidator.ValidateSend(Words(answer))));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_stored_answer_says_the_same_after_a_restart(string name)
    {
        var answer = AnswerSamples.All[name];

        var (storedName, json) = Catalogue.Write(answer);
        var read = Catalogue.Read(storedName, json);

        Assert.Equal(LineJson.Serialize(Words(answer)), LineJson.Serialize(Words(read)));
    }

    [Fact]
    public void No_link_token_is_stored_with_an_answer()
    {
        var answer = new ContractLinkInvitation(Another: false).With(Token);

        var (_, json) = Catalogue.Write(answer);

        Assert.DoesNotContain(Token.Value, json, StringComparison.Ordinal);
        Assert.DoesNotContain(Token.Value, answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_answer_has_a_sample()
    {
        var sampled = AnswerSamples.All.Values.Select(answer => answer.GetType()).ToHashSet();

        var missing = Catalogue.Entries.Where(entry =>
            !sampled.Contains(entry.Type) && !entry.Name.StartsWith(OwnSamples, StringComparison.Ordinal)
        );

        Assert.Empty(missing.Select(entry => entry.Name));
    }

    /// <summary>As delivery words them: with a link token of their own where they need one.</summary>
    private static IReadOnlyList<Message> Words(Answer answer) => Catalogue.Word(Ready(answer));

    private static Answer Ready(Answer answer) => answer is INeedsLinkToken needs ? needs.With(Token) : answer;

    [Fact]
    public void An_answer_is_stored_under_its_room_its_name_and_a_version() =>
        Assert.All(Catalogue.Entries, entry => Assert.Matches("^[a-z-]+/[a-z-]+/[1-9][0-9]*$", entry.Name));
}
