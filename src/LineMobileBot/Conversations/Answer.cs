namespace LineMobileBot.Conversations;

/// <summary>
/// What a room decided to tell someone, in numbers and names. It is stored with the decision and put into words
/// when it is delivered, so a stored answer must keep its meaning over a deploy: see <see cref="AnswerCatalogue"/>.
/// </summary>
internal abstract record Answer;
