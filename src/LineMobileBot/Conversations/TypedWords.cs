using System.Text;

namespace LineMobileBot.Conversations;

/// <summary>What a person typed, folded so that width, case and surrounding space do not matter.</summary>
internal sealed record TypedWords(string Text)
{
    /// <summary>Long texts are questions or letters, never one of the few words a room waits for.</summary>
    private const int MaxLength = 200;

    public static TypedWords From(string typed)
    {
        var text = typed.Length <= MaxLength ? typed : typed[..MaxLength];
        // PostgreSQL's text holds no NUL, and rooms look words up there.
        return new(Fold(text.Replace("\0", "", StringComparison.Ordinal)));
    }

    /// <summary>Whether the words are one of these labels.</summary>
    public bool Are(params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
        {
            if (Text == Fold(label))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What follows a leading word and a space: <c>word ABCD</c> → <c>ABCD</c>.</summary>
    public string? After(string word)
    {
        var folded = Fold(word);
        return
            Text.StartsWith(folded, StringComparison.Ordinal)
            && Text.Length > folded.Length
            && char.IsWhiteSpace(Text[folded.Length])
            ? Text[folded.Length..].Trim()
            : null;
    }

    /// <summary>NFKC folds full-width letters, digits, brackets and spaces. Runes, since half a surrogate pair cannot be folded.</summary>
    private static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Trim().ToUpperInvariant();
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();
    }
}
