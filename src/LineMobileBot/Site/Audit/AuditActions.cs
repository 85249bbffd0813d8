namespace LineMobileBot.Site.Audit;

/// <summary>The names of what the site itself writes down.</summary>
internal static class AuditActions
{
    /// <summary>A line in the address that is not the contractor's.</summary>
    public const string ForeignLine = "line.foreign";

    /// <summary>A sign-in; refused ones name the contractor as the object, if there is one.</summary>
    public const string SignIn = "sign-in";

    public const string PasswordAgain = "password.again";

    public const string PasswordChange = "password.change";

    /// <summary>By one of the carrier's systems.</summary>
    public const string PasswordInitial = "password.initial";

    public const string PasswordResetMail = "password.reset-mail";

    public const string PasswordReset = "password.reset";

    public const string SignOut = "sign-out";
}

/// <summary>Kinds of things that are touched.</summary>
internal static class AuditObjects
{
    public const string Line = "line";
    public const string Contractor = "contractor";
    public const string LineAccount = "line-account";
    public const string ApiKey = "api-key";
}
