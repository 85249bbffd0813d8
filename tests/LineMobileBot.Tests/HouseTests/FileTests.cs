namespace LineMobileBot.Tests.HouseTests;

public sealed class FileTests
{
    private static readonly string[] Code = [".cs", ".cshtml", ".js"];
    private static readonly string[] Pictures = [".png", ".jpg", ".ico", ".woff2"];

    [Fact]
    public void Japanese_stands_in_resx_files_only() =>
        Assert.Empty(Offenders(Repository.Files("src", Code), FileRules.HasJapanese));

    [Fact]
    public void Rooms_take_their_colours_from_the_theme() =>
        Assert.Empty(Offenders(Repository.Files("src/LineMobileBot/Features", ".cs"), FileRules.HasColour));

    [Fact]
    public void No_source_file_is_too_long_to_read() =>
        Assert.Empty(
            Offenders(
                Repository.Files("src", Code).Concat(Repository.Files("tests", Code)).Where(IsWrittenByHand),
                FileRules.IsTooLong
            )
        );

    /// <summary>An operator's alarm on a number must not ring for something else.</summary>
    [Fact]
    public void Each_line_of_the_bots_log_has_a_number_of_its_own()
    {
        var numbers = Repository
            .Files("src/LineMobileBot", ".cs")
            .SelectMany(path => FileRules.LogNumbers(File.ReadAllText(path)))
            .ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Distinct().Order(), numbers.Order());
    }

    [Fact]
    public void No_file_names_a_package_registry() =>
        Assert.Empty(Offenders(Repository.Files("").Where(IsText), FileRules.NamesARegistry));

    [Fact]
    public void No_file_names_a_path_of_one_machine() =>
        Assert.Empty(Offenders(Repository.Files("").Where(IsText), FileRules.NamesAPathOfOneMachine));

    [Theory]
    [InlineData("var label = \"データ残量\";")]
    [InlineData("// 契約者")]
    [InlineData("case '０':")]
    public void Japanese_is_recognised(string text) => Assert.True(FileRules.HasJapanese(text));

    [Theory]
    [InlineData("Color = \"#06C755\"")]
    [InlineData("Color = \"#06c75580\"")]
    public void A_colour_is_recognised(string text) => Assert.True(FileRules.HasColour(text));

    [Theory]
    [InlineData("#region Rules")]
    [InlineData("issue #123456789")]
    public void Not_everything_behind_a_hash_is_a_colour(string text) => Assert.False(FileRules.HasColour(text));

    [Fact]
    public void A_file_that_is_too_long_is_recognised()
    {
        var longest = string.Concat(Enumerable.Repeat("line\n", FileRules.LongestFileInLines));

        Assert.False(FileRules.IsTooLong(longest));
        Assert.True(FileRules.IsTooLong(longest + "one more\n"));
    }

    [Theory]
    [InlineData("cd /wo", "rk/main")]
    [InlineData("\"/ro", "ot/.nuget\"")]
    [InlineData("/ho", "me/somebody/clone")]
    public void A_path_of_one_machine_is_recognised(string start, string end) =>
        Assert.True(FileRules.NamesAPathOfOneMachine(start + end));

    [Theory]
    [InlineData("git/workflows/root/x")]
    [InlineData("https://example.com/work/")]
    public void Not_every_path_is_of_one_machine(string text) => Assert.False(FileRules.NamesAPathOfOneMachine(text));

    [Fact]
    public void A_package_registry_is_recognised() =>
        Assert.True(FileRules.NamesARegistry("<add value=\"https://api.nuget." + "org/v3/index.json\" />"));

    private static bool IsWrittenByHand(string path) => !path.Contains("/Migrations/", StringComparison.Ordinal);

    private static bool IsText(string path) =>
        !Pictures.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Offenders(IEnumerable<string> files, Func<string, bool> offends) =>
        files.Where(path => offends(File.ReadAllText(path))).Select(Repository.NameOf);
}
