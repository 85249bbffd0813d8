using System.Text;
using Line.Messaging;
using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Tests.Infrastructure;
using LineMobileBot.Tests.LedgerTests;

namespace LineMobileBot.Tests.Rooms.DataGifts;

public sealed class DataGiftMessagesTests
{
    private const int LongestUri = 1_000;
    private static readonly AnswerCatalogue Catalogue = EveryGiftAnswer.Catalogue();

    public static TheoryData<string> EachSample => [.. EveryGiftAnswer.Samples.Keys];

    [Theory]
    [MemberData(nameof(EachSample))]
    public void Every_answer_is_worded_as_kept(string sample) =>
        Golden.Matches(sample, Catalogue.Word(EveryGiftAnswer.Samples[sample]));

    [Theory]
    [MemberData(nameof(EachSample))]
    public void Every_answer_is_worded_the_same_after_it_was_stored(string sample)
    {
        var answer = EveryGiftAnswer.Samples[sample];

        var (name, json) = Catalogue.Write(answer);
        var again = Catalogue.Read(name, json);

        Assert.Equal(Json(Catalogue.Word(answer)), Json(Catalogue.Word(again)));
    }

    [Theory]
    [MemberData(nameof(EachSample))]
    public void Every_answer_keeps_to_LINEs_limits(string sample) =>
        Assert.Empty(MessageValidator.ValidateSend(Catalogue.Word(EveryGiftAnswer.Samples[sample])));

    [Fact]
    public void Every_answer_of_the_room_is_among_the_samples()
    {
        var sampled = EveryGiftAnswer.Samples.Values.Select(answer => answer.GetType()).ToHashSet();

        Assert.Equal(
            Catalogue.Entries.Select(entry => entry.Type.Name).Order(StringComparer.Ordinal),
            sampled.Select(type => type.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_obstacle_has_one_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<GiftObstacle>()
            .Select(obstacle => GiftRefusalMessages.Refused(new GiftRefused(obstacle)))
            .Select(messages => Assert.IsType<FlexMessage>(Assert.Single(messages)).AltText)
            .ToList();

        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(sentences.Count, EveryGiftAnswer.Samples.Values.OfType<GiftRefused>().Distinct().Count());
    }

    [Fact]
    public void What_a_giver_reads_holds_nothing_of_the_receiver_but_the_name()
    {
        var people = new GiftPeople();
        var decision = people.Confirm(people.Quote());

        var (_, stored) = Catalogue.Write(decision.Reply);

        Assert.Equal("""{"ReceiverName":"陽菜","Amount":500000000,"GiverLeft":2500000000}""", Unescape(stored));
    }

    [Fact]
    public void The_shared_gift_link_opens_the_chat_with_the_words_to_claim_it()
    {
        var shared = SharedTextOf("link-ready");

        Assert.Equal("受け取る CDFGHJKMNPQRTWXY", WordsBehind(shared, "https://line.me/R/oaMessage/%40linemobile/?"));
    }

    [Fact]
    public void The_shared_receive_code_opens_the_chat_with_the_words_to_give()
    {
        var shared = SharedTextOf("code");

        Assert.Equal("プレゼント CDFG3467", WordsBehind(shared, "https://line.me/R/oaMessage/%40linemobile/?"));
        Assert.StartsWith("データください", shared, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_longer_than_a_button_is_cut_on_the_button()
    {
        var view = new ReceiverQuestion(
            Guid.Empty,
            new GiftBalance(3.GB, default, default, default, default),
            3.GB,
            500.MB,
            [new ReceiverOption(Guid.Empty, new string('名', 200), IsFamily: true)]
        );

        var buttons = ButtonsOf(Bubble(GiftChoiceMessages.Receivers(view)));

        Assert.All(buttons, button => Assert.InRange(button.Action.Label!.Length, 1, 40));
    }

    [Fact]
    public void The_keyboard_opens_with_the_word_before_a_receive_code()
    {
        var buttons = ButtonsOf(Bubble(Catalogue.Word(EveryGiftAnswer.Samples["receivers"])));

        var typed = Assert.Single(
            buttons.Select(button => button.Action).OfType<PostbackAction>(),
            tap => tap.FillInText is not null
        );
        Assert.Equal("プレゼント ", typed.FillInText);
        Assert.Equal(PostbackInputOption.OpenKeyboard, typed.InputOption);
    }

    private static string SharedTextOf(string sample)
    {
        var share = ButtonsOf(Bubble(Catalogue.Word(EveryGiftAnswer.Samples[sample])))
            .Select(button => button.Action)
            .OfType<UriAction>()
            .Single();
        Assert.InRange(share.Uri.Length, 1, LongestUri);
        const string Start = "https://line.me/R/share?text=";
        Assert.StartsWith(Start, share.Uri, StringComparison.Ordinal);
        return Uri.UnescapeDataString(share.Uri[Start.Length..]);
    }

    private static string WordsBehind(string shared, string start)
    {
        var link = shared.Split('\n')[^1];
        Assert.StartsWith(start, link, StringComparison.Ordinal);
        return Uri.UnescapeDataString(link[start.Length..]);
    }

    private static FlexBubble Bubble(IReadOnlyList<Message> messages) =>
        Assert.IsType<FlexBubble>(Assert.IsType<FlexMessage>(Assert.Single(messages)).Contents);

    private static IEnumerable<FlexButton> ButtonsOf(FlexBubble bubble) =>
        new[] { bubble.Body, bubble.Footer }.OfType<FlexBox>().SelectMany(box => box.Contents).OfType<FlexButton>();

    private static string Json(IReadOnlyList<Message> messages) =>
        Encoding.UTF8.GetString(LineJson.Serialize(messages));

    private static string Unescape(string json) => System.Text.RegularExpressions.Regex.Unescape(json);
}
