namespace Line.Messaging.Accounts;

/// <summary>What somebody shows of themselves.</summary>
/// <param name="UserId">The same for one person in all channels of one provider only.</param>
/// <param name="DisplayName">The name, which may change at any time.</param>
public sealed record UserProfile(string UserId, string DisplayName)
{
    /// <summary>The app's language (BCP 47), where the person agreed to LINE's privacy policy.</summary>
    public string? Language { get; init; }

    /// <summary>The picture (https).</summary>
    public string? PictureUrl { get; init; }

    /// <summary>A line of text beside the name.</summary>
    public string? StatusMessage { get; init; }

    /// <summary>Nothing: all of it is personal data.</summary>
    public override string ToString() => nameof(UserProfile);
}
