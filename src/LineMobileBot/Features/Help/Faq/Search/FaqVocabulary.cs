using System.Text.Json;
using System.Text.Json.Serialization;

namespace LineMobileBot.Features.Help.Faq.Search;

/// <summary>Words that mean the same here, in all their spellings, and words that say nothing about what is asked.</summary>
internal sealed class FaqVocabulary
{
    private readonly Dictionary<string, string?> forms = new(StringComparer.Ordinal);
    private readonly int longest;

    private FaqVocabulary(VocabularyFile file)
    {
        foreach (var (word, others) in file.Same)
        {
            foreach (var form in others.Prepend(word))
            {
                forms[FoldedText.Word(form)] = word;
            }
        }

        foreach (var ignored in file.Ignored)
        {
            forms.TryAdd(FoldedText.Word(ignored), null);
        }

        longest = forms.Keys.Max(form => form.Length);
    }

    public static FaqVocabulary Standard { get; } = Read(FaqFiles.Vocabulary);

    public static FaqVocabulary Read(string json) =>
        new(JsonSerializer.Deserialize(json, VocabularyJson.Default.VocabularyFile)!);

    /// <summary>What the text is about, each once.</summary>
    public IReadOnlyCollection<FaqTerm> Terms(string text)
    {
        var terms = new HashSet<FaqTerm>();
        foreach (var word in FoldedText.Words(text))
        {
            AddTerms(word, terms);
        }

        return terms;
    }

    /// <summary>Takes the longest known word at each place, and pairs and ideographs of what lies between.</summary>
    private void AddTerms(string word, HashSet<FaqTerm> terms)
    {
        var unknownFrom = 0;
        for (var at = 0; at < word.Length; )
        {
            var length = KnownLength(word, at, out var known);
            if (length == 0)
            {
                at++;
                continue;
            }

            AddUnknown(word.AsSpan(unknownFrom, at - unknownFrom), terms);
            if (known is not null)
            {
                terms.Add(FaqTerm.Word(known));
            }

            at += length;
            unknownFrom = at;
        }

        AddUnknown(word.AsSpan(unknownFrom), terms);
    }

    private int KnownLength(string word, int at, out string? known)
    {
        for (var length = Math.Min(longest, word.Length - at); length > 0; length--)
        {
            if (forms.TryGetValue(word.Substring(at, length), out known))
            {
                return length;
            }
        }

        known = null;
        return 0;
    }

    private static void AddUnknown(ReadOnlySpan<char> letters, HashSet<FaqTerm> terms)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (i + 1 < letters.Length)
            {
                terms.Add(new FaqTerm(letters.Slice(i, 2).ToString()));
            }

            if (IsIdeograph(letters[i]))
            {
                terms.Add(new FaqTerm(letters[i].ToString()));
            }
        }
    }

    private static bool IsIdeograph(char letter) => letter is >= '\u4E00' and <= '\u9FFF';
}

/// <param name="Same">A word, and other ways to write or say it or the beginning of it.</param>
/// <param name="Ignored">Words of politeness and grammar.</param>
internal sealed record VocabularyFile(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Same,
    IReadOnlyList<string> Ignored
);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VocabularyFile))]
internal sealed partial class VocabularyJson : JsonSerializerContext;
