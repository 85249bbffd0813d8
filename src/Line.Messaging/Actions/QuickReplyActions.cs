namespace Line.Messaging.Actions;

/// <summary>Opens the camera. Quick replies only.</summary>
public sealed record CameraAction : LineAction;

/// <summary>Opens the pictures of the phone. Quick replies only.</summary>
public sealed record CameraRollAction : LineAction;

/// <summary>Opens the map to send a place. Quick replies only.</summary>
public sealed record LocationAction : LineAction;
