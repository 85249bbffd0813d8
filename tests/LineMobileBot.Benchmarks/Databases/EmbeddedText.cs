namespace LineMobileBot.Benchmarks.Databases;

/// <summary>The SQL that lies beside a class and travels in the assembly.</summary>
internal static class EmbeddedText
{
    public static string Read(string name, Type beside)
    {
        using var stream = beside.Assembly.GetManifestResourceStream(beside, name);
        using var reader = new StreamReader(stream ?? throw new BenchmarkException($"{name} is not embedded."));
        return reader.ReadToEnd();
    }
}
