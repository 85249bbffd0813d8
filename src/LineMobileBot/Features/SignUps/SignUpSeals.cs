using System.Security.Cryptography;
using System.Text.Json;
using LineMobileBot.Conversations;
using Microsoft.AspNetCore.DataProtection;

namespace LineMobileBot.Features.SignUps;

/// <summary>
/// What travels through the person's browser and must come back as it was: nobody but us can read or make it.
/// </summary>
internal sealed class SignUpSeals(IDataProtectionProvider protection)
{
    /// <summary>A card stays in the chat; as long as its plans are likely to be sold, it says where the person came from.</summary>
    private static readonly TimeSpan ChatKept = TimeSpan.FromDays(30);

    /// <summary>Enough to read a page twice and be called away once.</summary>
    private static readonly TimeSpan DraftKept = TimeSpan.FromHours(1);

    private readonly IDataProtector chats = protection.CreateProtector("sign-up", "chat", "v1");
    private readonly IDataProtector drafts = protection.CreateProtector("sign-up", "draft", "v1");

    /// <summary>
    /// The ticket of a chat. Whoever has it can do no more than have the progress of their own application told there, without a
    /// name.
    /// </summary>
    public string SealChat(LineUserId user, DateTimeOffset now) =>
        chats.Protect(
            JsonSerializer.Serialize(new ChatTicket(user.Value, now + ChatKept), SealJson.Default.ChatTicket)
        );

    /// <summary>The chat's account; null for a ticket that is too old, or none of ours.</summary>
    public string? OpenChat(string? ticket, DateTimeOffset now) =>
        Open(chats, ticket) is { } json
        && JsonSerializer.Deserialize(json, SealJson.Default.ChatTicket) is { } chat
        && now < chat.ExpiresAt
            ? chat.Account
            : null;

    /// <summary>What was filled in, for the page that shows it once more. It may hold a password, so it is never shown unsealed.</summary>
    public string SealDraft(ApplicationDraft draft, DateTimeOffset now) =>
        drafts.Protect(JsonSerializer.Serialize(new SealedDraft(draft, now + DraftKept), SealJson.Default.SealedDraft));

    /// <summary>What was filled in; null when that was too long ago, or not by us.</summary>
    public ApplicationDraft? OpenDraft(string? sealedDraft, DateTimeOffset now) =>
        Open(drafts, sealedDraft) is { } json
        && JsonSerializer.Deserialize(json, SealJson.Default.SealedDraft) is { } draft
        && now < draft.ExpiresAt
            ? draft.Draft
            : null;

    private static string? Open(IDataProtector protector, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
