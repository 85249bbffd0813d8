using System.Text.Json.Serialization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Campaigns;

/// <summary>The person gets no news any more.</summary>
internal sealed record NewsStopped : Answer;

/// <summary>The person gets news again.</summary>
internal sealed record NewsResumed : Answer;

/// <summary>News that one of the carrier's own people gets before everybody does.</summary>
internal sealed record NewsTested(CampaignContent Content) : Answer;

[JsonSerializable(typeof(NewsStopped))]
[JsonSerializable(typeof(NewsResumed))]
[JsonSerializable(typeof(NewsTested))]
internal sealed partial class CampaignJson : JsonSerializerContext;
