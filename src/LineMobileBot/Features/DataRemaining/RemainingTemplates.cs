using System.Collections.Concurrent;
using Line.Messaging.Messages;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataRemaining;

/// <summary>
/// The card of somebody with one line, which is nearly everybody, from a template for each shape it can have: what it warns
/// of, which kinds it shows, and whether something is set aside. Its bytes are those of the tree.
/// </summary>
internal static class RemainingTemplates
{
    private static readonly ConcurrentDictionary<Shape, MessageTemplate> Templates = new();

    public static SerializedMessages Write(RemainingData answer)
    {
        if (answer.Lines is not [{ Kinds.Count: <= MarkedWords.MostKinds } line])
        {
            return SerializedMessages.Of(DataRemainingMessages.Remaining(answer));
        }

        var words = RemainingWords.Of(line, answer.ReadAt);
        return Templates.GetOrAdd(Shape.Of(words), NewTemplate).Fill(Values(DataRemainingMessages.Alt(answer), words));
    }

    private static MessageTemplate NewTemplate(Shape shape)
    {
        var marked = MarkedWords.In(shape);
        return new(
            DataRemainingMessages.Send(MarkedWords.Alt, DataRemainingMessages.Card(marked)),
            Values(MarkedWords.Alt, marked)
        );
    }

    private static List<string> Values(string alt, RemainingWords words)
    {
        List<string> values =
        [
            alt,
            words.LineId.ToString("N"),
            words.Line,
            words.Total,
            words.Used,
            words.Pace,
            words.ReadAt,
            .. words.Reserved is { } reserved ? [reserved] : Array.Empty<string>(),
        ];
        foreach (var kind in words.Kinds)
        {
            values.Add(kind.Left);
            values.Add(kind.LeftOf);
            values.Add(kind.EndsAt);
        }

        return values;
    }

    /// <param name="State">What it warns of.</param>
    /// <param name="Kinds">The kinds in their order, a digit each.</param>
    /// <param name="HasReserved">Whether something is set aside.</param>
    private readonly record struct Shape(RemainingState State, int Kinds, bool HasReserved)
    {
        public static Shape Of(RemainingWords words) =>
            new(
                words.State,
                words.Kinds.Aggregate(0, (kinds, kind) => (kinds * 10) + (int)kind.Kind),
                words.Reserved is not null
            );

        public IEnumerable<BucketKind> KindsInOrder()
        {
            for (var place = (int)Math.Pow(10, MarkedWords.MostKinds - 1); place > 0; place /= 10)
            {
                if (Kinds / place % 10 is > 0 and var kind)
                {
                    yield return (BucketKind)kind;
                }
            }
        }
    }

    private static class MarkedWords
    {
        public const int MostKinds = 4;
        public const string Alt = "<alt>";
        private static readonly Guid LineId = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

        public static RemainingWords In(Shape shape) =>
            new(
                LineId,
                "<line>",
                shape.State,
                "<total>",
                [
                    .. shape
                        .KindsInOrder()
                        .Select(kind => new KindWords(kind, $"<left-{kind}>", $"<of-{kind}>", $"<end-{kind}>")),
                ],
                shape.HasReserved ? "<reserved>" : null,
                "<used>",
                "<pace>",
                "<read-at>"
            );
    }
}
