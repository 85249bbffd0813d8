namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>Why somebody did not come back from LINE as they should.</summary>
internal enum OneTapFailure
{
    /// <summary>The person would rather not.</summary>
    Denied,

    /// <summary>The state is unknown, changed, too old, or was given to another browser.</summary>
    State,

    /// <summary>The code is missing, used, too old or another channel's.</summary>
    Code,

    /// <summary>LINE did not say for whom and for what its id token is, or not to us.</summary>
    IdToken,

    /// <summary>LINE does not answer.</summary>
    Unavailable,
}

/// <summary>Ends a sign-in from inside the framework's handler.</summary>
internal sealed class OneTapException(OneTapFailure failure) : Exception($"LINE Login failed: {failure}")
{
    public OneTapFailure Failure => failure;
}
