namespace LineMobileBot.Desk;

/// <summary>The names of what the desk itself writes into the audit trail; docs/operations.md lists them.</summary>
internal static class DeskActions
{
    /// <summary>A sign-in; refused ones name the operator as the object, if there is one.</summary>
    public const string SignIn = "operator.sign-in";

    public const string SignOut = "operator.sign-out";

    /// <summary>A link to sign up with was made, for somebody new or anew.</summary>
    public const string Invite = "operator.invite";

    /// <summary>The link was used: password and second factor are chosen.</summary>
    public const string SignUp = "operator.sign-up";

    public const string RecoveryCodes = "operator.recovery-codes";

    public const string Roles = "operator.roles";

    public const string Disable = "operator.disable";

    /// <summary>The second factor was taken away, and a link made to choose a new one.</summary>
    public const string Reset = "operator.reset";

    public const string Enable = "operator.enable";
}

/// <summary>Kinds of things that operators touch, besides those of the site.</summary>
internal static class DeskObjects
{
    public const string Operator = "operator";
}
