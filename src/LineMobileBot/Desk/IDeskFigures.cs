using Npgsql;

namespace LineMobileBot.Desk;

/// <summary>Numbers that a room brings to the desk's status page, by registering this.</summary>
internal interface IDeskFigures
{
    Task<IReadOnlyList<DeskFigure>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken);
}

/// <summary>One number of the status page.</summary>
/// <param name="Name">What is counted, from the room's texts.</param>
/// <param name="Value">How many, in words.</param>
internal sealed record DeskFigure(string Name, string Value)
{
    /// <summary>The page that shows more of it; null: none.</summary>
    public string? Address { get; init; }

    /// <summary>Says why somebody should look at it; null: all is well.</summary>
    public string? Warning { get; init; }
}
