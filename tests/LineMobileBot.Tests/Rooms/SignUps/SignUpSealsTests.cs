using LineMobileBot.Conversations;
using LineMobileBot.Features.SignUps;
using LineMobileBot.Ledger.Contracts;
using Microsoft.AspNetCore.DataProtection;

namespace LineMobileBot.Tests.Rooms.SignUps;

public class SignUpSealsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 15, 3, 5, 0, TimeSpan.Zero);
    private readonly SignUpSeals _seals = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_chat_is_known_by_its_ticket_for_thirty_days_and_by_nothing_else()
    {
        var ticket = _seals.SealChat(new LineUserId("U0000000000000001"), Now);

        Assert.DoesNotContain("U0000000000000001", ticket, StringComparison.Ordinal);
        Assert.Equal("U0000000000000001", _seals.OpenChat(ticket, Now.AddDays(30).AddTicks(-1)));
        Assert.Null(_seals.OpenChat(ticket, Now.AddDays(30)));
        Assert.Null(_seals.OpenChat("U1", Now));
        Assert.Null(_seals.OpenChat(ticket[..^1], Now));
        Assert.Null(_seals.OpenChat(null, Now));
        Assert.Null(
            _seals.OpenChat(
                new SignUpSeals(new EphemeralDataProtectionProvider()).SealChat(new LineUserId("U1"), Now),
                Now
            )
        );
    }

    [Fact]
    public void A_draft_is_good_for_an_hour_and_is_no_ticket()
    {
        var draft = new ApplicationDraft(
            "sakura",
            new NewcomerDraft("さくら", "s@example.com", null, "hajimete-2026"),
            "basic-3gb-voice",
            Carrier.Au,
            "陽葵",
            new DateOnly(2010, 4, 2),
            ChatAccount: null
        );

        var seal = _seals.SealDraft(draft, Now);

        Assert.Equal(draft, _seals.OpenDraft(seal, Now.AddHours(1).AddTicks(-1)));
        Assert.Null(_seals.OpenDraft(seal, Now.AddHours(1)));
        Assert.Null(_seals.OpenChat(seal, Now));
        Assert.Null(_seals.OpenDraft(_seals.SealChat(new LineUserId("U1"), Now), Now));
    }
}
