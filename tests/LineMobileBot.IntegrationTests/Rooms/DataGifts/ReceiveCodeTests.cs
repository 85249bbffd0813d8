using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>A friend of another household, reached by their receive code.</summary>
public sealed class ReceiveCodeTests : IAsyncLifetime
{
    private static readonly DataAmount HalfGigabyte = DataAmount.FromMegabytes(500);
    private GiftStage stage = null!;
    private GiftPerson father = null!;
    private GiftPerson friend = null!;

    public async Task InitializeAsync()
    {
        stage = await GiftStage.StartAsync();
        father = await stage.NewPersonAsync("family");
        friend = await stage.NewPersonAsync("friends");
    }

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Asking_again_shows_the_same_code_as_long_as_it_lives()
    {
        var first = await CodeAsync();
        stage.Ledger.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(first, await CodeAsync());

        stage.Ledger.Clock.Advance(TimeSpan.FromHours(1));
        Assert.NotEqual(first, await CodeAsync());
    }

    [Fact]
    public async Task A_gift_by_code_uses_the_code_up_and_makes_the_friend_a_partner()
    {
        var code = await CodeAsync();
        Assert.Empty((await stage.ReadsAsync<ReceiverQuestion>(father, new OpenGifts(null))).Receivers);

        var told = await stage.DoAsync(father, await QuoteAsync(code));

        Assert.Equal(friend.User, told[1].User);
        var whom = await stage.ReadsAsync<ReceiverQuestion>(father, new OpenGifts(null));
        Assert.Equal([new ReceiverOption(friend.LineId, "User", IsFamily: false)], whom.Receivers);
        Assert.Equal(new GiftRefused(GiftObstacle.CodeUsed), await stage.ReadsAsync(father, Typed(code)));
        Assert.NotEqual(code, await CodeAsync());
    }

    [Fact]
    public async Task A_quote_alone_uses_no_code_up()
    {
        var code = await CodeAsync();
        await QuoteAsync(code);

        Assert.IsType<AmountQuestion>(await stage.ReadsAsync(father, Typed(code)));
        Assert.Equal(code, await CodeAsync());
    }

    [Fact]
    public async Task Two_quotes_by_one_code_give_once()
    {
        var code = await CodeAsync();
        var (first, second) = (await QuoteAsync(code), await QuoteAsync(code));

        Assert.IsType<GiftReceipt>(await stage.ReadsAsync(father, first));
        Assert.Equal(new GiftRefused(GiftObstacle.CodeUsed), await stage.ReadsAsync(father, second));
    }

    [Fact]
    public async Task A_wrong_code_an_old_one_and_ones_own_each_have_their_answer()
    {
        var (code, own) = (await CodeAsync(), (await CodeOfAsync(father)).Code);

        Assert.Equal(new GiftRefused(GiftObstacle.CodeWrong), await stage.ReadsAsync(father, Typed("WRONG")));
        Assert.Equal(new GiftRefused(GiftObstacle.CodeOwn), await stage.ReadsAsync(father, Typed(own)));
        stage.Ledger.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(new GiftRefused(GiftObstacle.CodeOutOfTime), await stage.ReadsAsync(father, Typed(code)));
    }

    [Fact]
    public async Task A_code_goes_with_the_person_it_was_shown_to()
    {
        var code = await CodeAsync();
        await stage.Ledger.CommitAsync(connection =>
            stage.Ledger.Links.UnlinkByOperatorAsync(connection, friend.LineId, default)
        );
        await stage.Ledger.LinkAsync("new user", await stage.Ledger.CodeOfAsync(friend.LineId));

        Assert.Equal(new GiftRefused(GiftObstacle.ReceiverCannotReceive), await stage.ReadsAsync(father, Typed(code)));
    }

    [Fact]
    public async Task After_ten_codes_in_a_minute_not_even_the_right_one_is_looked_at()
    {
        var code = await CodeAsync();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(new GiftRefused(GiftObstacle.CodeWrong), await stage.ReadsAsync(father, Typed("WRONG")));
        }

        Assert.Equal(new GiftRefused(GiftObstacle.TooFast), await stage.ReadsAsync(father, Typed(code)));
    }

    [Fact]
    public async Task A_line_that_is_not_in_service_gets_no_code()
    {
        await stage.Ledger.CommitAsync(connection =>
            stage.Ledger.Lines.SuspendAsync(connection, friend.LineId, stage.Ledger.Now, default)
        );

        Assert.Equal(new GiftRefused(GiftObstacle.CannotReceive), await stage.ReadsAsync(friend, new GetData(null)));
    }

    private static ChooseAmount Typed(string code) => new(null, new GiftTarget.ToHolderOf(code));

    private Task<ReceiveCodeShown> CodeOfAsync(GiftPerson person) =>
        stage.ReadsAsync<ReceiveCodeShown>(person, new GetData(null));

    private async Task<string> CodeAsync() => (await CodeOfAsync(friend)).Code;

    private async Task<ConfirmQuote> QuoteAsync(string code)
    {
        var quote = new AskQuote(null, new GiftTarget.ToHolderOf(code), HalfGigabyte);
        return new ConfirmQuote((await stage.ReadsAsync<GiftQuote>(father, quote)).GiftId);
    }
}
