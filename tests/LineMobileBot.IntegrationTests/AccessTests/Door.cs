using LineMobileBot.Desk;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>Who may pass a door.</summary>
internal abstract record Guard
{
    /// <summary>Anybody; the door itself tells nothing about anyone.</summary>
    internal sealed record Anyone : Guard;

    /// <summary>LINE, by its signature.</summary>
    internal sealed record Signature : Guard;

    /// <summary>Who has signed in, for what is their own.</summary>
    internal sealed record Contractor : Guard;

    /// <summary>The contractor of what the address names.</summary>
    internal sealed record Owner : Guard;

    /// <summary>The same with a password typed within ten minutes.</summary>
    internal sealed record OwnerWithPassword : Guard;

    /// <summary>Who has signed in and typed the password within ten minutes.</summary>
    internal sealed record ContractorWithPassword : Guard;

    /// <summary>Who has signed in at the desk, with one of these roles; any of them, when none is named.</summary>
    internal sealed record Operator(params OperatorRole[] Roles) : Guard;

    /// <summary>One of the carrier's systems.</summary>
    internal sealed record Key(string Scope) : Guard;
}

/// <summary>One row of the table: these methods of this route, who may, and what to send so that something would happen.</summary>
internal sealed record Door(
    string Methods,
    string Route,
    Guard Guard,
    Func<Household, IReadOnlyDictionary<string, object?>>? Body = null
)
{
    /// <summary>What the address names is nobody's household, so there may be no such thing: 404 is an answer, too.</summary>
    public bool MayBeMissing { get; init; }

    public bool Has(string method) => Methods.Split(' ').Contains(method, StringComparer.Ordinal);
}
