using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Line.Messaging;
using Line.Messaging.Messages;

namespace LineMobileBot.Tests.Infrastructure;

/// <summary>
/// Messages kept as JSON files in a folder <c>Golden</c> beside the test, so that a change of what people see is seen in the
/// review too. A bubble can be pasted into LINE's Flex Message Simulator. <c>UPDATE_GOLDEN=1</c> writes them anew.
/// </summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Matches(string name, IReadOnlyList<Message> messages, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", $"{name}.json");
        var json = Format(messages);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, json);
        }

        Assert.True(File.Exists(path), $"There is no golden file {name}.json yet: run the tests with UPDATE_GOLDEN=1.");
        Assert.Equal(File.ReadAllText(path), json);
    }

    private static string Format(IReadOnlyList<Message> messages)
    {
        using var json = JsonDocument.Parse(LineJson.Serialize(messages));
        return JsonSerializer.Serialize(json.RootElement, Readable).ReplaceLineEndings("\n") + "\n";
    }
}
