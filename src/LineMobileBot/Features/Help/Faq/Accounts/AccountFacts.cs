using System.Text.Json.Serialization;

namespace LineMobileBot.Features.Help.Faq.Accounts;

/// <summary>What an answer says about the asker's own lines, and about nobody else's.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Rows">A row for each line or link; none when the asker is linked to nothing that it could be told of.</param>
internal sealed record AccountFacts(FaqAccountTopic Topic, IReadOnlyList<AccountRow> Rows)
{
    [JsonIgnore]
    public bool AreKnown => Rows.Count > 0;
}

/// <param name="Kind">What is told.</param>
/// <param name="Name">Whose line or contract, or a masked number; null when there is none.</param>
/// <param name="Bytes">An amount.</param>
/// <param name="At">An instant.</param>
internal sealed record AccountRow(AccountRowKind Kind, string? Name = null, long Bytes = 0, DateTimeOffset? At = null);

/// <summary>The numbers are stored with answers on their way; never reuse one.</summary>
internal enum AccountRowKind
{
    Left = 1,
    Giveable = 2,
    ContractLink = 3,
    UserLink = 4,
    LinksOpen = 5,
}
