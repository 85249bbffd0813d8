using System.Text.Json.Serialization;

namespace Line.Simulator.Platform;

[JsonConverter(typeof(JsonStringEnumConverter<Friendship>))]
internal enum Friendship
{
    None,
    Friend,
    Blocked,
}
