namespace LineMobileBot.Ledger.Transfers;

/// <summary>Numbers the transfers of one operation.</summary>
internal sealed class KeySequence(IdempotencyKey operation)
{
    private int _used;

    public IdempotencyKey Next() => operation.Part(_used++);
}
