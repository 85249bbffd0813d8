namespace LineMobileBot.Tests.HouseTests;

/// <summary>One type's code mentions another: in a signature, a field, a local, an attribute or a method's body.</summary>
internal sealed record TypeUse(TypeId User, TypeId Used)
{
    public override string ToString() => $"{User} uses {Used}";
}

/// <summary>An outermost type: what is nested in it, closures and state machines included, counts as itself.</summary>
internal sealed record TypeId(string Namespace, string Name)
{
    public bool IsIn(string parent) =>
        Namespace == parent || Namespace.StartsWith(parent + ".", StringComparison.Ordinal);

    public override string ToString() => $"{Namespace}.{Name}";
}
