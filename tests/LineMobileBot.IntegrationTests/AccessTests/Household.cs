using System.Net;
using System.Text.RegularExpressions;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>A contractor, a line of theirs that somebody else carries, and all that concerns nobody but them.</summary>
internal sealed partial record Household(string LoginId, Guid LineId, string UserName, string Msisdn, string Code)
{
    /// <summary>The phone of who carries the line.</summary>
    public required PhoneDriver UserPhone { get; init; }

    /// <summary>The phone of who pays for it, linked to the contract and to no line.</summary>
    public required PhoneDriver ContractorPhone { get; init; }

    public required Guid ContractorId { get; init; }

    public required Guid TopUpId { get; init; }

    public required Guid PlanChangeId { get; init; }

    public required Guid ApplicationId { get; init; }

    public required Guid UserLinkId { get; init; }

    /// <summary>A draft of the news, which is nobody's in particular.</summary>
    public required Guid CampaignId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateOnly NextMonth { get; init; }

    public string FurtherNumber => $"+8170{Msisdn[^8..]}";

    /// <summary>What a place of a route stands for.</summary>
    public string Value(string parameter) =>
        parameter switch
        {
            "msisdn" => Msisdn,
            "lineId" => LineId.ToString("D"),
            "topUpId" => TopUpId.ToString("D"),
            "applicationId" => ApplicationId.ToString("D"),
            "loginId" => LoginId,
            "contractorId" => ContractorId.ToString("D"),
            "key" => "data-units",
            "bucketId" or "giftId" or "operatorId" or "ticketId" or "messageId" => Guid.Empty.ToString("D"),
            "campaignId" => CampaignId.ToString("D"),
            "documentName" => "v1",
            _ => throw new InvalidOperationException($"What is {{{parameter}}} of a household?"),
        };

    public string AddressOf(string route) =>
        Parameters().Replace(route, parameter => Value(parameter.Groups["name"].Value));

    public Guid NewKey() => Guid.CreateVersion7(At);

    /// <summary>The words of theirs that stand in a text, however grouped; empty when it gives nothing away.</summary>
    public IReadOnlyList<string> FoundIn(string text)
    {
        var squeezed = Gaps().Replace(WebUtility.HtmlDecode(text), "");
        string[] secrets =
        [
            LoginId,
            UserName,
            Msisdn,
            "0" + Msisdn[3..],
            Code,
            UserPhone.UserId,
            ContractorPhone.UserId,
        ];
        return [.. secrets.Where(secret => squeezed.Contains(secret, StringComparison.OrdinalIgnoreCase))];
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameters();

    [GeneratedRegex(@"[\s-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();
}
