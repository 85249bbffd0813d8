using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Line.Simulator.Api;

internal interface IBody
{
    IResult? Refusal { get; }
}

/// <summary>A JSON body of LINE's API, or the answer LINE gives when it cannot be read.</summary>
internal sealed class Body<T> : IBody, IBindableFromHttpContext<Body<T>>
    where T : class
{
    private readonly T? _value;

    private Body(T? value, IResult? refusal) => (_value, Refusal) = (value, refusal);

    public IResult? Refusal { get; }

    /// <summary>Present in every handler: <see cref="BodyFilter"/> answers the refusals before.</summary>
    public T Value => _value ?? throw new InvalidOperationException("The body was refused.");

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (RequestBytes.RefusalOfType(context.Request, "application/json") is { } wrongType)
        {
            return new Body<T>(null, wrongType);
        }

        var bytes = await RequestBytes.ReadAsync(context.Request, context.RequestAborted);
        return bytes is null ? new Body<T>(null, RequestBytes.TooLarge()) : Parse(bytes);
    }

    private static Body<T> Parse(byte[] bytes)
    {
        try
        {
            var typeInfo = (JsonTypeInfo<T>)ApiJson.Default.GetTypeInfo(typeof(T))!;
            var value = JsonSerializer.Deserialize(bytes, typeInfo);
            return value is null ? Unparsable("-", "-") : new Body<T>(value, null);
        }
        catch (JsonException exception) when (PropertyOf(exception) is { } property)
        {
            return new Body<T>(null, LineError.UnreadableProperty(property));
        }
        catch (JsonException exception)
        {
            return Unparsable($"{exception.LineNumber + 1}", $"{exception.BytePositionInLine + 1}");
        }
    }

    private static Body<T> Unparsable(string line, string column) => new(null, LineError.Unparsable(line, column));

    // A conversion error names the property it lies under; broken JSON is told apart by its inner exception.
    private static string? PropertyOf(JsonException exception) =>
        exception.InnerException is not JsonException
        && exception.Path is { Length: > 2 } path
        && path.StartsWith("$.", StringComparison.Ordinal)
            ? path[2..]
            : null;
}
