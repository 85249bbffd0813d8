namespace LineMobileBot.Desk.SignIns;

/// <summary>How operators are known in the browser: apart from contractors, who may use the same one.</summary>
internal static class OperatorScheme
{
    public const string Name = "Operator";

    /// <summary>An operator has signed in, whatever their roles.</summary>
    public const string Policy = "operator";
}
