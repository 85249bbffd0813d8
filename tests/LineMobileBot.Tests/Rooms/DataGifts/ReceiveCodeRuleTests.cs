using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Tests.Rooms.DataGifts;

public sealed class ReceiveCodeRuleTests
{
    private readonly GiftPeople people = new();

    [Fact]
    public void A_live_code_leads_to_its_holder() => Assert.Null(Judge(Code()));

    [Fact]
    public void An_unknown_code_is_wrong() => Assert.Equal(GiftObstacle.CodeWrong, Judge(null));

    [Fact]
    public void Nobody_gives_to_themselves_by_their_own_code() =>
        Assert.Equal(GiftObstacle.CodeOwn, Judge(Code() with { LineId = people.Father }));

    [Fact]
    public void A_code_is_good_for_one_gift() =>
        Assert.Equal(GiftObstacle.CodeUsed, Judge(Code() with { UsedAt = people.Now }));

    [Fact]
    public void A_code_ends_at_its_instant()
    {
        Assert.Null(Judge(Code() with { ExpiresAt = people.Now.AddTicks(1) }));
        Assert.Equal(GiftObstacle.CodeOutOfTime, Judge(Code() with { ExpiresAt = people.Now }));
    }

    [Fact]
    public void Why_a_holder_cannot_receive_is_never_told()
    {
        var suspended = people.LineOf(people.Daughter, state: LineState.Suspended);
        var verdict = ReceiveCodeRule.Judge(Code(), suspended, people.Father, people.Now);
        var unlinked = ReceiveCodeRule.Judge(Code(), holder: null, people.Father, people.Now);

        Assert.Equal(GiftObstacle.ReceiverCannotReceive, verdict);
        Assert.Equal(verdict, unlinked);
    }

    private GiftObstacle? Judge(ReceiveCodeRow? code) =>
        ReceiveCodeRule.Judge(code, people.LineOf(people.Daughter), people.Father, people.Now);

    private ReceiveCodeRow Code() =>
        new()
        {
            Code = "CDFG3467",
            LineId = people.Daughter,
            LineUser = GiftPeople.UserOf(people.Daughter),
            ExpiresAt = people.Now.AddHours(1),
        };
}
