using LineMobileBot.Conversations;

namespace LineMobileBot.Features.UserLinks;

/// <summary>What the room's buttons send.</summary>
internal abstract record UserLinkStep
{
    private const string LineValue = "line";
    private const string CodeValue = "code";

    public static string Room => Areas.UserLink.Room;

    /// <summary>Null for a step that this version does not know.</summary>
    public static UserLinkStep? Read(PostbackData step) =>
        (step.Step, step.Id(LineValue), step.Text(CodeValue)) switch
        {
            (Areas.Open, _, _) => new Open(),
            ("code", _, { } typed) => new Code(typed),
            ("own", { } lineId, _) => new UseOwn(lineId),
            ("unlink", { } lineId, _) => new AskUnlink(lineId),
            ("end", { } lineId, _) => new Unlink(lineId),
            ("keep", _, _) => new Keep(),
            ("keyboard", _, _) => new Keyboard(),
            _ => null,
        };

    public abstract PostbackData Write();

    /// <summary>Shows what is linked, and how to link.</summary>
    internal sealed record Open : UserLinkStep
    {
        public override PostbackData Write() => Areas.UserLink;
    }

    /// <summary>A code was typed; never on a button.</summary>
    internal sealed record Code(string Typed) : UserLinkStep
    {
        public override PostbackData Write() => new PostbackData(Room, "code").With(CodeValue, Typed);
    }

    /// <summary>Links a line that the person pays for, without its code.</summary>
    internal sealed record UseOwn(Guid LineId) : UserLinkStep
    {
        public override PostbackData Write() => new PostbackData(Room, "own").With(LineValue, LineId);
    }

    /// <summary>Asks once before a link is ended.</summary>
    internal sealed record AskUnlink(Guid LineId) : UserLinkStep
    {
        public override PostbackData Write() => new PostbackData(Room, "unlink").With(LineValue, LineId);
    }

    /// <summary>Ends the link.</summary>
    internal sealed record Unlink(Guid LineId) : UserLinkStep
    {
        public override PostbackData Write() => new PostbackData(Room, "end").With(LineValue, LineId);
    }

    /// <summary>Leaves the link as it is.</summary>
    internal sealed record Keep : UserLinkStep
    {
        public override PostbackData Write() => new(Room, "keep");
    }

    /// <summary>The tap that opened the keyboard: the code comes next, so there is nothing to answer.</summary>
    internal sealed record Keyboard : UserLinkStep
    {
        public override PostbackData Write() => new(Room, "keyboard");
    }
}
