using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>Gives columns, keys, foreign keys and indexes PostgreSQL's spelling, so that SQL needs no quotes.</summary>
internal static partial class SnakeCaseNames
{
    public static void Apply(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.GetTableName()!));
            Rename(entity);
        }
    }

    private static void Rename(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(Of(property.GetColumnName()));
        }

        foreach (var key in entity.GetKeys())
        {
            key.SetName(Of(key.GetName()!));
        }

        foreach (var foreignKey in entity.GetForeignKeys())
        {
            foreignKey.SetConstraintName(Of(foreignKey.GetConstraintName()!));
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    private static string Of(string name) =>
#pragma warning disable CA1308 // Unquoted names are lower case in PostgreSQL.
        WordStart().Replace(name, "_").ToLowerInvariant();
#pragma warning restore CA1308

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordStart();
}
