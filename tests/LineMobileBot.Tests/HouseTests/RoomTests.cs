namespace LineMobileBot.Tests.HouseTests;

public sealed class RoomTests
{
    private const string Samples = "LineMobileBot.Tests.HouseTests.Samples";
    private const string PearsNamespace = $"{Samples}.Features.Pears";
    private static readonly RoomRules Rules = new("LineMobileBot");
    private static readonly RoomRules SampleRules = new(Samples);
    private static readonly IReadOnlyCollection<TypeUse> Uses = AssemblyUses.Of(OurAssemblies.PathOf("LineMobileBot"));
    private static readonly IReadOnlyCollection<TypeUse> SampleUses = AssemblyUses.Of(
        typeof(RoomTests).Assembly.Location
    );

    [Fact]
    public void No_room_knows_another() => Assert.Empty(Rules.RoomsThatKnowRooms(Uses));

    [Fact]
    public void The_doors_know_no_room() => Assert.Empty(Rules.DoorsThatKnowRooms(Uses));

    [Fact]
    public void What_all_pages_share_knows_no_room() => Assert.Empty(Rules.SiteThatKnowsRooms(Uses));

    [Fact]
    public void No_room_calls_line() => Assert.Empty(Rules.RoomsThatCallLine(Uses));

    [Fact]
    public void A_room_that_knows_another_is_found_wherever_it_mentions_it()
    {
        var found = SampleRules
            .RoomsThatKnowRooms(SampleUses)
            .Where(use => use.User.Namespace == PearsNamespace)
            .Select(use => use.User.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "PearByAttribute",
                "PearInBody",
                "PearInClosure",
                "PearInField",
                "PearInGenericArgument",
                "PearInLocal",
                "PearInReturn",
                "PearOfBase",
            ],
            found
        );
    }

    [Fact]
    public void A_door_that_knows_a_room_is_found() =>
        Assert.Equal("DoorThatKnowsARoom", Assert.Single(SampleRules.DoorsThatKnowRooms(SampleUses)).User.Name);

    [Fact]
    public void A_room_that_calls_line_is_found() =>
        Assert.Equal("PearThatCallsLine", Assert.Single(SampleRules.RoomsThatCallLine(SampleUses)).User.Name);

    [Fact]
    public void A_part_of_the_site_that_knows_a_room_is_found() =>
        Assert.Equal(
            ["SitePartThatKnowsARoom", "Site_PageThatKnowsARoom"],
            SampleRules.SiteThatKnowsRooms(SampleUses).Select(use => use.User.Name).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_page_of_a_room_that_knows_another_is_found() =>
        Assert.Equal(
            "Features_Pears_PageOfPears",
            Assert
                .Single(SampleRules.RoomsThatKnowRooms(SampleUses), use => use.User.Namespace != PearsNamespace)
                .User.Name
        );
}
