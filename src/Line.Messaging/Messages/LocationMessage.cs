namespace Line.Messaging.Messages;

/// <summary>A place on the map.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Address">At most 100 characters.</param>
/// <param name="Latitude">Degrees, north positive.</param>
/// <param name="Longitude">Degrees, east positive.</param>
public sealed record LocationMessage(string Title, string Address, double Latitude, double Longitude) : Message;
