using System.Buffers.Binary;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace LineMobileBot.Tests.HouseTests;

/// <summary>The metadata tokens that the instructions of a method's body point to.</summary>
internal static class MethodBodyTokens
{
    private const byte TwoByteOpCode = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(opCode => unchecked((ushort)opCode.Value), opCode => opCode.OperandType);

    public static IEnumerable<EntityHandle> Read(ReadOnlyMemory<byte> body)
    {
        for (var at = 0; at < body.Length; )
        {
            var operand = Operands[ReadOpCode(body.Span, ref at)];
            if (PointsToMetadata(operand))
            {
                yield return MetadataTokens.EntityHandle(ReadInt32(body.Span, at));
            }
            at += OperandLength(operand, body.Span, at);
        }
    }

    private static bool PointsToMetadata(OperandType operand) =>
        operand
            is OperandType.InlineField
                or OperandType.InlineMethod
                or OperandType.InlineSig
                or OperandType.InlineTok
                or OperandType.InlineType;

    private static ushort ReadOpCode(ReadOnlySpan<byte> body, ref int at)
    {
        var first = body[at++];
        return first == TwoByteOpCode ? (ushort)((first << 8) | body[at++]) : first;
    }

    private static int OperandLength(OperandType operand, ReadOnlySpan<byte> body, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            // A count, then as many targets.
            OperandType.InlineSwitch => 4 + (4 * ReadInt32(body, at)),
            _ => 4,
        };

    private static int ReadInt32(ReadOnlySpan<byte> body, int at) => BinaryPrimitives.ReadInt32LittleEndian(body[at..]);
}
