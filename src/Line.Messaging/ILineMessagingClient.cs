using Line.Messaging.Accounts;
using Line.Messaging.Channels;
using Line.Messaging.Contents;
using Line.Messaging.Messages;
using Line.Messaging.RichMenus;

namespace Line.Messaging;

/// <summary>
/// All of the Messaging API that this library knows. Take the part you need: whoever only sends asks for
/// <see cref="ILineMessages"/>.
/// </summary>
public interface ILineMessagingClient : ILineMessages, ILineContents, ILineAccounts, ILineChannel, ILineRichMenus;
