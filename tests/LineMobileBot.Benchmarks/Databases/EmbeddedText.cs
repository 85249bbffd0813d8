namespace LineMobileBot.Benchmarks.Databases;

/// <summary>The SQL that lies beside this class and travels in the assembly.</summary>
internal static class EmbeddedText
{
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(typeof(EmbeddedText), name);
        using var reader = new StreamReader(stream ?? throw new BenchmarkException($"{name} is not embedded."));
        return reader.ReadToEnd();
    }
}
