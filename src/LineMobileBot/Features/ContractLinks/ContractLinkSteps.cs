using LineMobileBot.Conversations;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>What the room's buttons send.</summary>
internal abstract record ContractLinkStep
{
    private const string ContractorValue = "contractor";

    public static string Room => Areas.ContractLink.Room;

    /// <summary>Null for a step that this version does not know.</summary>
    public static ContractLinkStep? Read(PostbackData step) =>
        (step.Step, step.Id(ContractorValue)) switch
        {
            (Areas.Open, _) => new Open(),
            ("another", _) => new Another(),
            ("unlink", var contractorId) => new AskUnlink(contractorId),
            ("end", { } contractorId) => new Unlink(contractorId),
            ("keep", _) => new Keep(),
            _ => null,
        };

    public abstract PostbackData Write();

    private static PostbackData Address(string step, Guid? contractorId)
    {
        var address = new PostbackData(Room, step);
        return contractorId is { } id ? address.With(ContractorValue, id) : address;
    }

    /// <summary>The way into My Page, or to the link it takes.</summary>
    internal sealed record Open : ContractLinkStep
    {
        public override PostbackData Write() => Areas.ContractLink;
    }

    /// <summary>Links one more login id.</summary>
    internal sealed record Another : ContractLinkStep
    {
        public override PostbackData Write() => Address("another", contractorId: null);
    }

    /// <summary>Asks once before a link is ended; null until the person has said which of several.</summary>
    internal sealed record AskUnlink(Guid? ContractorId) : ContractLinkStep
    {
        public override PostbackData Write() => Address("unlink", ContractorId);
    }

    /// <summary>Ends the link.</summary>
    internal sealed record Unlink(Guid ContractorId) : ContractLinkStep
    {
        public override PostbackData Write() => Address("end", ContractorId);
    }

    /// <summary>Leaves the link as it is.</summary>
    internal sealed record Keep : ContractLinkStep
    {
        public override PostbackData Write() => Address("keep", contractorId: null);
    }
}
