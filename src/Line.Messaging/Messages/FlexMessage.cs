using Line.Messaging.Messages.Flex;

namespace Line.Messaging.Messages;

/// <summary>
/// A message whose layout the sender draws.
/// Source: https://developers.line.biz/en/reference/messaging-api/#flex-message
/// </summary>
/// <param name="AltText">Shown in the chat list and in notifications: at most 1500 UTF-16 units.</param>
/// <param name="Contents">One bubble or a carousel of them.</param>
public sealed record FlexMessage(string AltText, FlexContainer Contents) : Message;
