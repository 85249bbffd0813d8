using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Features.Help.Faq.Editions;

namespace LineMobileBot.Tests.Rooms.Help;

public class EditionRuleTests
{
    private static readonly FaqContent Old = new("いくらですか？", "100円です。", null, ["値段"]);
    private static readonly FaqContent New = Old with { Answer = "200円です。" };

    [Fact]
    public void A_new_entry_is_written_as_its_first_version()
    {
        var change = Assert.IsType<EditionChange.Write>(ChangeFor([], New));

        Assert.Equal(1, change.Version);
    }

    [Fact]
    public void A_changed_entry_gets_a_further_version()
    {
        var change = Assert.IsType<EditionChange.Write>(ChangeFor([Stored(Old)], New));

        Assert.Equal(4, change.Version);
        Assert.Equal(New, change.Entry.Content);
    }

    [Fact]
    public void An_unchanged_entry_gets_none() =>
        Assert.IsType<EditionChange.Place>(ChangeFor([Stored(Old)], Old with { Words = ["値段"] }));

    [Fact]
    public void What_an_operator_wrote_is_never_replaced() =>
        Assert.IsType<EditionChange.Place>(ChangeFor([Stored(Old) with { IsOperators = true }], New));

    [Fact]
    public void An_entry_that_the_edition_dropped_is_retired()
    {
        var change = EditionRule
            .Changes([Stored(Old) with { Key = "gone" }], Edition(New))
            .OfType<EditionChange.Retire>();

        Assert.Equal(["gone"], change.Select(retire => retire.Key));
    }

    [Fact]
    public void An_operators_entry_is_not_retired_for_being_in_no_edition() =>
        Assert.DoesNotContain(
            EditionRule.Changes([Stored(Old) with { Key = "own", IsOperators = true }], Edition(New)),
            change => change is EditionChange.Retire
        );

    [Fact]
    public void A_retired_entry_that_comes_back_is_written_again() =>
        Assert.IsType<EditionChange.Write>(ChangeFor([Stored(Old) with { IsRetired = true }], Old));

    [Fact]
    public void Another_text_makes_another_edition()
    {
        const string Entry =
            """{"category":"料金","entries":[{"key":"price","question":"?","answer":"A","words":[]}]}""";

        var names = new[]
        {
            FaqEdition.Of([Entry], "").Name,
            FaqEdition.Of([Entry.Replace("A", "B", StringComparison.Ordinal)], "").Name,
            FaqEdition.Of([Entry], "other words").Name,
        };

        Assert.Equal(3, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(FaqEdition.Of([Entry], "").Name, names[0]);
    }

    private static EditionChange ChangeFor(IReadOnlyList<FaqEntry> stored, FaqContent content) =>
        Assert.Single(EditionRule.Changes(stored, Edition(content)));

    private static FaqEdition Edition(FaqContent content) =>
        new("edition", [new FaqEditionEntry("price", 1, "料金", null, null, content)]);

    private static FaqEntry Stored(FaqContent content) =>
        new("price", 1, "料金", null, null, Version: 3, IsOperators: false, IsRetired: false, content);
}
