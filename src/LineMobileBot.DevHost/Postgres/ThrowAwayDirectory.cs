using System.Security.Cryptography;

namespace LineMobileBot.DevHost.Postgres;

/// <summary>
/// A directory for a server nobody will miss, in memory where there is room. A lock beside it tells the living from the dead:
/// the kernel drops it with its process, however that ended.
/// </summary>
internal sealed class ThrowAwayDirectory : IDisposable
{
    private const string NamePrefix = "linemobile-postgres-";
    private const string LockSuffix = ".lock";
    private const long BytesNeededInMemory = 1_000_000_000;

    private readonly FileStream _lock;

    private ThrowAwayDirectory(string path, FileStream heldLock) => (Path, _lock) = (path, heldLock);

    public string Path { get; }

    public string LockPath => _lock.Name;

    public static ThrowAwayDirectory Create()
    {
        var parent = Parent();
        Sweep(parent);
        var path = System.IO.Path.Combine(parent, NamePrefix + RandomNumberGenerator.GetHexString(12, lowercase: true));
        var heldLock = new FileStream(path + LockSuffix, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        Directory.CreateDirectory(path);
        return new ThrowAwayDirectory(path, heldLock);
    }

    public void Dispose()
    {
        Delete(Path);
        File.Delete(LockPath);
        _lock.Dispose();
    }

    private static string Parent()
    {
        const string Memory = "/dev/shm";
        return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= BytesNeededInMemory
            ? Memory
            : System.IO.Path.GetTempPath();
    }

    /// <summary>Removes what earlier processes left behind when they were killed together with their servers.</summary>
    private static void Sweep(string parent)
    {
        foreach (var lockPath in Directory.EnumerateFiles(parent, NamePrefix + "*" + LockSuffix))
        {
            try
            {
                using var taken = new FileStream(lockPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                Delete(lockPath[..^LockSuffix.Length]);
                File.Delete(lockPath);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // Its process lives, or it is another user's.
            }
        }
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
