using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ConferenceOps.Storage.Backups;

/// <summary>A row of any table in the values that are stored, which are alike in every database.</summary>
internal static class StoredRow
{
    public static JsonObject Of(object row, IEntityType type, DbContext context)
    {
        var entry = context.Entry(row);
        var stored = new JsonObject();
        foreach (var column in Columns(type))
        {
            var value = entry.Property(column.Name).CurrentValue;
            var kept = value is not null && column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
            stored.Add(column.Name, kept is null ? null : JsonValue.Create(JsonSerializer.SerializeToElement(kept, kept.GetType())));
        }

        return stored;
    }

    public static object Read(JsonObject stored, IEntityType type, DbContext context)
    {
        var row = Activator.CreateInstance(type.ClrType)!;
        var entry = context.Entry(row);
        foreach (var column in Columns(type).Where(column => stored[column.Name] is not null))
        {
            var converter = column.GetTypeMapping().Converter;
            var kept = stored[column.Name].Deserialize(converter?.ProviderClrType ?? column.ClrType)!;
            entry.Property(column.Name).CurrentValue = converter is null ? kept : converter.ConvertFromProvider(kept);
        }

        return row;
    }

    // The numbers that a database counts up by itself are its own.
    private static IEnumerable<IProperty> Columns(IEntityType type) =>
        type.GetProperties().Where(column => column.ClrType != typeof(int) || column.ValueGenerated is ValueGenerated.Never);
}
