using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LineMobileBot.Features.Help.Faq.Editions;

/// <summary>The entries as this version of the bot brings them.</summary>
/// <param name="Name">Names the edition by what is in it: entries and vocabulary.</param>
/// <param name="Entries">In the order in which they are listed.</param>
internal sealed record FaqEdition(string Name, IReadOnlyList<FaqEditionEntry> Entries)
{
    private const int NameLength = 16;

    public static FaqEdition Current { get; } = Of(FaqFiles.Entries, FaqFiles.Vocabulary);

    public static FaqEdition Of(IReadOnlyList<string> files, string vocabulary)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [.. files, vocabulary])));
        return new(Convert.ToHexStringLower(hash)[..NameLength], [.. files.SelectMany(Read).Select(Placed)]);
    }

    private static IEnumerable<FaqEditionEntry> Read(string json)
    {
        var file = JsonSerializer.Deserialize(json, FaqFileJson.Default.FaqFile)!;
        return file.Entries.Select(entry => new FaqEditionEntry(
            entry.Key,
            0,
            file.Category,
            entry.Common,
            entry.Account,
            new FaqContent(entry.Question, entry.Answer, entry.Button, entry.Words)
        ));
    }

    private static FaqEditionEntry Placed(FaqEditionEntry entry, int index) => entry with { Place = index + 1 };
}

/// <param name="Key">Names the entry for ever.</param>
/// <param name="Place">Where it is listed.</param>
/// <param name="Category">Under which heading.</param>
/// <param name="Common">What its button says if it is offered to everybody; null if it is not.</param>
/// <param name="Account">What the answer can say about the asker's own lines.</param>
/// <param name="Content">What it says.</param>
internal sealed record FaqEditionEntry(
    string Key,
    int Place,
    string Category,
    string? Common,
    FaqAccountTopic? Account,
    FaqContent Content
);

internal sealed record FaqFile(string Category, IReadOnlyList<FaqFileEntry> Entries);

internal sealed record FaqFileEntry(
    string Key,
    string Question,
    string Answer,
    IReadOnlyList<string> Words,
    string? Button = null,
    FaqAccountTopic? Account = null,
    string? Common = null
);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(FaqFile))]
internal sealed partial class FaqFileJson : JsonSerializerContext;
