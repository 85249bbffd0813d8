using System.Text.Json;

namespace Line.Simulator.Control;

internal sealed record ControlError(string Message);

internal sealed record NewUserAnswer(string UserId);

internal sealed record RichMenuInView(string RichMenuId, JsonElement RichMenu, string ImageUrl);

internal sealed record WebhooksAnswer(int? StatusCode, string? Error);
