using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace LineMobileBot.Site.Keys;

/// <summary>Keeps the keys in PostgreSQL: else a restart would sign everybody out, and replicas would not know each other's cookies.</summary>
internal sealed class KeyRepository(NpgsqlDataSource database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var select = database.CreateCommand("select xml from data_protection_keys order by id");
        using var rows = select.ExecuteReader();
        var elements = new List<XElement>();
        while (rows.Read())
        {
            elements.Add(XElement.Parse(rows.GetString(0)));
        }

        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var insert = database.CreateCommand("insert into data_protection_keys (name, xml) values ($1, $2)");
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = friendlyName });
        insert.Parameters.Add(
            new NpgsqlParameter<string> { TypedValue = element.ToString(SaveOptions.DisableFormatting) }
        );
        insert.ExecuteNonQuery();
    }
}
