using System.Text;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>The files beside these tests, compiled into the assembly under their name.</summary>
internal static class TestFiles
{
    public static IEnumerable<string> ReadAll(string folder) =>
        typeof(TestFiles)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(Read);

    public static string Read(string name) => Encoding.UTF8.GetString(ReadBytes(name));

    public static byte[] ReadBytes(string name) =>
        Find(name) ?? throw new InvalidOperationException($"No file {name} in the assembly.");

    public static byte[]? Find(string name)
    {
        using var stream = typeof(TestFiles).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
