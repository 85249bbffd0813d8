using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Infrastructure;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageRecords;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.PolicyTests;

public sealed class PolicySettingTests
{
    [Fact]
    public void Without_settings_the_carriers_defaults_hold()
    {
        var (policies, _) = Policies();

        Assert.Equal(new GiftPolicy(), policies.GetRequiredService<GiftPolicy>());
        Assert.Equal(new LinePolicy(), policies.GetRequiredService<LinePolicy>());
        Assert.Equal(new PointPolicy(), policies.GetRequiredService<PointPolicy>());
        var topUp = policies.GetRequiredService<TopUpPolicy>();
        foreach (var carrier in Enum.GetValues<Carrier>())
        {
            Assert.Equal(new TopUpPolicy().TermsOf(carrier).Offers, topUp.TermsOf(carrier).Offers);
            Assert.Equal(new TopUpPolicy().TermsOf(carrier).MaxPerMonth, topUp.TermsOf(carrier).MaxPerMonth);
        }
    }

    [Fact]
    public void A_policy_that_differs_by_network_can_be_set_for_one_and_for_all()
    {
        var (policies, values) = Policies(
            ("Policies:TopUp:Sizes", "2GB, 1GB"),
            ("Policies:TopUp:MaxPerMonth:Docomo", "5"),
            ("Policies:TopUp:PricePerGigabyte", "900")
        );

        var topUp = policies.GetRequiredService<TopUpPolicy>();

        var docomo = topUp.TermsOf(Carrier.Docomo);
        Assert.Equal([new TopUpOffer(1.GB, new Yen(900)), new TopUpOffer(2.GB, new Yen(1_800))], docomo.Offers);
        Assert.Equal(docomo.Offers, topUp.TermsOf(Carrier.Au).Offers);
        Assert.Equal((5, 10), (docomo.MaxPerMonth, topUp.TermsOf(Carrier.Au).MaxPerMonth));
        Assert.Equal("1000000000 B, 2000000000 B", values["TopUp.Sizes.Others"]);
        Assert.Equal(("5", "10"), (values["TopUp.MaxPerMonth.Docomo"], values["TopUp.MaxPerMonth.Others"]));
    }

    [Fact]
    public void The_rate_of_points_and_the_day_of_the_bills_can_be_set()
    {
        var (policies, values) = Policies(("Policies:Points:Rate", "2"), ("Policies:Points:When", "5"));

        Assert.Equal(new PointPolicy { RatePercent = 2, FixingDay = 5 }, policies.GetRequiredService<PointPolicy>());
        Assert.Equal(("2", "5"), (values["Points.Rate"], values["Points.When"]));
    }

    [Fact]
    public void The_fees_of_a_new_line_can_be_set_and_may_be_nothing()
    {
        var (policies, values) = Policies(("Policies:SignUp:StartFee", "0"), ("Policies:SignUp:SimFee", "500"));

        var fees = policies.GetRequiredService<StartFeePolicy>().FeesOf(isFurther: false, throughLine: true);

        Assert.Equal((0, 500, 500), (fees.Start.Amount, fees.Sim.Amount, fees.Total.Amount));
        Assert.Equal("0", values["SignUp.FurtherLineStartFee"]);
    }

    [Fact]
    public void What_news_leaves_of_the_month_and_when_it_is_silent_can_be_set()
    {
        var (policies, values) = Policies(
            ("Policies:Campaigns:QuotaReserve", "500"),
            ("Policies:Campaigns:QuietHours", "21:30-09:00")
        );

        var campaign = policies.GetRequiredService<CampaignPolicy>();

        Assert.Equal(QuotaReserve.Messages(500), campaign.QuotaReserve);
        Assert.Equal(new QuietHours(new TimeOnly(21, 30), new TimeOnly(9, 0)), campaign.QuietHours);
        Assert.Equal(("500", "21:30-09:00"), (values["Campaigns.QuotaReserve"], values["Campaigns.QuietHours"]));
        var (never, _) = Policies(("Policies:Campaigns:QuietHours", "off"));
        Assert.Equal(QuietHours.Never, never.GetRequiredService<CampaignPolicy>().QuietHours);
    }

    [Fact]
    public void When_people_are_alerted_and_of_what_can_be_set()
    {
        var (policies, values) = Policies(
            ("Policies:Alerts:Thresholds", "95, 50"),
            ("Policies:Alerts:EndingDays", "5"),
            ("Policies:Alerts:QuietHours", "21:00-07:00")
        );

        var alert = policies.GetRequiredService<AlertPolicy>();

        Assert.Equal(
            (5, new QuietHours(new TimeOnly(21, 0), new TimeOnly(7, 0))),
            (alert.EndingDays, alert.QuietHours)
        );
        Assert.Equal([50, 95], policies.GetRequiredService<UsagePolicy>().Marks);
        Assert.Equal("50, 95", values["Alerts.Thresholds"]);
    }

    [Theory]
    [InlineData("Alerts:Thresholds", "80, 101")]
    [InlineData("Alerts:Thresholds", "")]
    [InlineData("Alerts:EndingDays", "29")]
    [InlineData("SignUp:SimFee", "-1")]
    [InlineData("Campaigns:QuotaReserve", "101%")]
    [InlineData("Campaigns:QuotaReserve", "some")]
    [InlineData("Campaigns:QuietHours", "22-8")]
    [InlineData("Campaigns:QuietHours", "22:00-22:00")]
    [InlineData("TopUp:Sizes", "500MB,")]
    [InlineData("TopUp:Sizes:Docomo", "lots")]
    [InlineData("TopUp:MaxPerMonth:Others", "0")]
    [InlineData("TopUp:PricePerGigabyte", "-1")]
    [InlineData("Points:Rate", "1 %")]
    [InlineData("Points:When", "29")]
    [InlineData("Gift:Unit", "500")]
    [InlineData("Gift:LinkTtl", "72 h")]
    [InlineData("Code:ReissueUnlinks", "perhaps")]
    public void A_value_that_is_not_understood_is_named_as_it_was_set(string id, string value)
    {
        var refusal = Assert.Throws<SettingsException>(() => Policies(($"Policies:{id}", value)));

        Assert.Contains(
            $"Policies__{id.Replace(":", "__", StringComparison.Ordinal)}",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    private static (IServiceProvider Policies, IReadOnlyDictionary<string, string> Values) Policies(
        params (string Key, string Value)[] settings
    )
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value))
            .Build();
        var policies = new PolicySettings(configuration);
        return (policies.AddTo(new ServiceCollection()).BuildServiceProvider(), policies.Values);
    }
}
