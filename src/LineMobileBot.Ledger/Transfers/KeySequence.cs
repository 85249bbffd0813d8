namespace LineMobileBot.Ledger.Transfers;

/// <summary>Numbers the transfers of one operation.</summary>
internal sealed class KeySequence(IdempotencyKey operation)
{
    private int used;

    public IdempotencyKey Next() => operation.Part(used++);
}
