using System.Globalization;
using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Features.Help.Faq.Editions;
using LineMobileBot.Features.Help.Hours;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Wording;

namespace LineMobileBot.Tests.Rooms.Help;

/// <summary>The entries as they are in the repository: whole, short, and saying what the carrier's rules say.</summary>
public class FaqEntryTests
{
    private static readonly IReadOnlyList<FaqEditionEntry> Entries = FaqEdition.Current.Entries;

    [Fact]
    public void There_are_entries_on_every_topic_each_under_a_key_of_its_own()
    {
        Assert.True(Entries.Count >= 60);
        Assert.Equal(Entries.Count, Entries.DistinctBy(entry => entry.Key).Count());
        Assert.Equal(11, Entries.Select(entry => entry.Category).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Entries, entry => Assert.Matches("^[a-z]+(-[a-z]+)*$", entry.Key));
    }

    [Fact]
    public void Questions_and_answers_are_short_and_whole_sentences() =>
        Assert.All(
            Entries.Select(entry => entry.Content),
            content =>
            {
                Assert.InRange(content.Question.Length, 5, 40);
                Assert.InRange(content.Answer.Length, 20, 130);
                Assert.Matches("[。？]$", content.Question);
                Assert.EndsWith("。", content.Answer, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void Every_entry_can_be_asked_for_in_several_ways_none_of_them_twice() =>
        Assert.All(
            Entries.Select(entry => entry.Content),
            content =>
            {
                Assert.InRange(content.Words.Count, 5, FaqContent.MostWordings);
                Assert.All(content.Words, wording => Assert.InRange(wording.Length, 1, FaqContent.LongestWording));
                Assert.Equal(content.Words.Count, content.Words.Distinct(StringComparer.Ordinal).Count());
            }
        );

    [Fact]
    public void No_wording_asks_for_two_entries() =>
        Assert.Empty(
            Entries
                .SelectMany(entry => entry.Content.Wordings)
                .GroupBy(wording => wording, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => same.Key)
        );

    [Fact]
    public void Every_button_leads_somewhere() =>
        Assert.All(
            Entries.Select(entry => entry.Content.Button).OfType<string>(),
            button => Assert.NotNull(FaqButtons.Find(button))
        );

    [Fact]
    public void The_common_questions_have_labels_that_fit_a_button() =>
        Assert.All(
            Entries.Select(entry => entry.Common).OfType<string>(),
            label => Assert.InRange(label.Length, 1, 12)
        );

    [Fact]
    public void The_fees_are_those_of_the_plans_on_sale() =>
        Assert.All(
            PlanCatalogue.OnSale(new DateOnly(2026, 11, 22)),
            plan => Assert.Contains(Yen(plan.BaseFee.Amount), AnswerOf("plan-list"), StringComparison.Ordinal)
        );

    [Fact]
    public void The_prices_and_limits_of_added_data_are_the_policys()
    {
        var policy = new TopUpPolicy();

        foreach (var offer in policy.TermsOf(Carrier.Docomo).Offers)
        {
            Assert.Contains(
                $"{DataAmountFormatter.Format(offer.Size)}が{Yen(offer.Price.Amount)}",
                AnswerOf("top-up-price"),
                StringComparison.Ordinal
            );
        }

        Assert.Contains($"月{policy.DocomoMaxPerMonth}回", AnswerOf("top-up-limit"), StringComparison.Ordinal);
        Assert.Contains($"月{policy.OtherMaxPerMonth}回", AnswerOf("top-up-limit"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_terms_of_gifts_are_the_policys()
    {
        var policy = new GiftPolicy();

        Assert.Contains(
            $"{DataAmountFormatter.Format(policy.Min)}から{DataAmountFormatter.Format(policy.Unit)}単位",
            AnswerOf("gift-amount"),
            StringComparison.Ordinal
        );
        Assert.Contains($"{policy.LinkTtl.TotalHours}時間", AnswerOf("gift-link"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_of_links_and_codes_are_the_policys()
    {
        var links = new LinkPolicy();

        Assert.Contains($"{links.CodesPerLineAccount}回線", AnswerOf("user-link-several"), StringComparison.Ordinal);
        Assert.Contains(
            $"{links.LoginIdsPerLineAccount}つ",
            AnswerOf("contract-link-several"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_hours_are_left_to_the_settings()
    {
        Assert.All(Entries, entry => Assert.DoesNotMatch("[0-9]:[0-9]", entry.Content.Answer));
        Assert.All(Entries, entry => Assert.True(FaqPlaceholders.AreKnown(entry.Content.Answer), entry.Key));
        Assert.Contains(
            "月～金 9:00～17:00",
            FaqPlaceholders.Fill(
                AnswerOf("help-hours"),
                new HelpPolicy { Hours = HelpHours.Parse("Mon-Fri 9:00-17:00")!.Value }
            ),
            StringComparison.Ordinal
        );
    }

    private static string AnswerOf(string key) => Entries.Single(entry => entry.Key == key).Content.Answer;

    private static string Yen(int amount) => amount.ToString("N0", CultureInfo.InvariantCulture) + "円";
}
