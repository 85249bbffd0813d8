namespace LineMobileBot.Features.Help.Faq;

/// <summary>What an answer can say about the asker's own lines. The numbers are stored; never reuse one.</summary>
internal enum FaqAccountTopic
{
    Balance = 1,
    Gift = 2,
    Links = 3,
    Opening = 4,
}
