using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.StaticFiles;

namespace Line.Simulator.Phone;

/// <summary>The page's files: out of the assembly, or out of a folder while somebody works on them.</summary>
internal sealed class PageFiles(SimulatorOptions options)
{
    private const string Prefix = "wwwroot/";
    private const string StartPage = "index.html";

    private static readonly Assembly Assembly = typeof(PageFiles).Assembly;
    private static readonly FrozenSet<string> Embedded = Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly FileExtensionContentTypeProvider _contentTypes = new();

    public bool TryOpen(string? path, [NotNullWhen(true)] out Stream? file, [NotNullWhen(true)] out string? contentType)
    {
        var name = string.IsNullOrEmpty(path) ? StartPage : path;
        file = options.PageFolder is { } folder ? OpenIn(folder, name) : OpenEmbedded(name);
        contentType = _contentTypes.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return file is not null;
    }

    private static Stream? OpenEmbedded(string name) =>
        Embedded.Contains(Prefix + name) ? Assembly.GetManifestResourceStream(Prefix + name) : null;

    private static FileStream? OpenIn(string folder, string name)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var full = Path.GetFullPath(Path.Combine(root, name));
        return full.StartsWith(root, StringComparison.Ordinal) && File.Exists(full) ? File.OpenRead(full) : null;
    }
}
