using System.Text.Json.Serialization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Campaigns;

/// <summary>The person gets no news any more.</summary>
internal sealed record NewsStopped : Answer;

/// <summary>The person gets news again.</summary>
internal sealed record NewsResumed : Answer;

[JsonSerializable(typeof(NewsStopped))]
[JsonSerializable(typeof(NewsResumed))]
internal sealed partial class CampaignJson : JsonSerializerContext;
