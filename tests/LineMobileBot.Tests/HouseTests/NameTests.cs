namespace LineMobileBot.Tests.HouseTests;

public sealed class NameTests
{
    [Theory]
    [MemberData(nameof(OurAssemblies.All), MemberType = typeof(OurAssemblies))]
    public void No_namespace_bears_the_name_of_a_type(string assembly) =>
        Assert.Empty(NamespacesNamedLikeTypes(AssemblyUses.TypesIn(OurAssemblies.PathOf(assembly))));

    [Fact]
    public void A_namespace_that_bears_the_name_of_a_type_is_found() =>
        Assert.Equal(["House.Gift"], NamespacesNamedLikeTypes([new("House.Gift", "Receipt"), new("House", "Gift")]));

    /// <summary>In such a namespace the word means the namespace, and the type has to be written out everywhere.</summary>
    private static IEnumerable<string> NamespacesNamedLikeTypes(IReadOnlyList<TypeId> types)
    {
        var names = types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        return types.Select(type => type.Namespace).Distinct().Where(space => names.Contains(space.Split('.')[^1]));
    }
}
