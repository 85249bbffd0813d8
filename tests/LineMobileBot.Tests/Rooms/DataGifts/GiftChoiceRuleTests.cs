using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Tests.LedgerTests;

namespace LineMobileBot.Tests.Rooms.DataGifts;

/// <summary>Which line, to whom, how much.</summary>
public sealed class GiftChoiceRuleTests
{
    private readonly GiftPeople people = new();

    [Fact]
    public void The_only_line_is_taken_without_asking()
    {
        var line = people.LineOf(people.Father);

        Assert.Equal(new OwnLineChoice.Of(line), OwnLineRule.Choose([line], asked: null));
    }

    [Fact]
    public void With_several_lines_nothing_is_guessed()
    {
        LinkedLine[] lines = [people.LineOf(people.Father), people.LineOf(people.Daughter)];

        Assert.IsType<OwnLineChoice.AskWhich>(OwnLineRule.Choose(lines, asked: null));
        Assert.Equal(new OwnLineChoice.Of(lines[1]), OwnLineRule.Choose(lines, people.Daughter));
    }

    [Fact]
    public void Nobody_acts_for_a_line_they_are_not_the_user_of()
    {
        var own = people.LineOf(people.Father);

        Assert.IsType<OwnLineChoice.NotLinked>(OwnLineRule.Choose([own], people.Daughter));
        Assert.IsType<OwnLineChoice.NotLinked>(OwnLineRule.Choose([], asked: null));
    }

    [Fact]
    public void Family_is_offered_first_then_past_partners_and_nobody_twice()
    {
        var friend = people.Book.AddLine(1.GB);
        var second = people.Book.AddLine(1.GB);
        var giver = people.LineOf(people.Father);

        var offered = ReceiverRule.Offer(
            giver,
            [giver, people.LineOf(second, "仕事用")],
            [new FamilyLine(people.Father, people.Daughter, "陽菜")],
            [people.LineOf(friend, "友子"), people.LineOf(people.Daughter, "陽菜")]
        );

        Assert.Equal(
            [
                new ReceiverOption(second, "仕事用", IsFamily: true),
                new ReceiverOption(people.Daughter, "陽菜", IsFamily: true),
                new ReceiverOption(friend, "友子", IsFamily: false),
            ],
            offered
        );
    }

    [Fact]
    public void A_line_that_is_not_in_service_is_not_offered()
    {
        var friend = people.LineOf(people.Daughter, "友子", LineState.Suspended);

        Assert.Empty(ReceiverRule.Offer(people.LineOf(people.Father), [], [], [friend]));
    }

    [Fact]
    public void Amounts_go_up_in_steps_to_the_largest_gift()
    {
        people.Book.Use(people.Father, 600.MB);

        var offered = GiftAmountRule.Offer(people.Book.Balance(people.Father), people.Policy);

        Assert.Equal([500.MB, 1000.MB, 1500.MB, 2000.MB], offered);
    }

    [Fact]
    public void Very_much_data_still_fits_a_card_and_the_last_amount_is_the_largest()
    {
        var rich = people.Book.AddLine(50.GB);

        var offered = GiftAmountRule.Offer(people.Book.Balance(rich), people.Policy);

        Assert.Equal(GiftAmountRule.MostOffered, offered.Count);
        Assert.Equal(50.GB, offered[^1]);
    }

    [Fact]
    public void A_line_with_only_carried_or_bought_data_has_nothing_to_give()
    {
        people.Book.TopUp(people.Father, 1.GB);
        people.Book.Use(people.Father, 3.GB);

        var refusal = GiftAmountRule.RefusalOf(people.LineOf(people.Father), people.Policy);

        var nothing = Assert.IsType<NothingToGive>(refusal);
        Assert.Equal(DataAmount.Zero, nothing.Balance.Plan);
        Assert.Equal(1.GB, nothing.Balance.TopUp);
    }

    [Fact]
    public void Less_than_the_smallest_gift_is_not_enough()
    {
        people.Book.Use(people.Father, 2600.MB);

        var refusal = GiftAmountRule.RefusalOf(people.LineOf(people.Father), people.Policy);

        Assert.Equal(new NotEnoughToGive(400.MB, DataAmount.Zero, 500.MB), refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(250)]
    [InlineData(750)]
    public void An_amount_that_is_no_step_is_refused(int megabytes)
    {
        var refusal = GiftAmountRule.RefusalOf(people.LineOf(people.Father), megabytes.MB, people.Policy);

        Assert.Equal(new GiftNotAStep(500.MB), refusal);
    }

    [Fact]
    public void More_than_is_left_is_refused_with_what_is_left()
    {
        var refusal = GiftAmountRule.RefusalOf(people.LineOf(people.Father), 3500.MB, people.Policy);

        Assert.Equal(new NotEnoughToGive(3.GB, 3.GB, 500.MB), refusal);
    }

    [Fact]
    public void A_line_that_is_not_in_service_gives_nothing()
    {
        var suspended = people.LineOf(people.Father, state: LineState.Suspended);

        var refusal = GiftAmountRule.RefusalOf(suspended, people.Policy);

        Assert.Equal(new GiftRefused(GiftObstacle.GiverCannotGive), refusal);
    }
}
