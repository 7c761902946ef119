using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests.Providers;

public sealed class SqliteSettings
{
    [Theory]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA foreign_keys", "1")]
    public async Task An_acknowledged_command_survives_a_power_cut(string pragma, string value)
    {
        await using var store = await SqliteStore.Open();
        await using var context = store.Context();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        Assert.Equal(value, (await command.ExecuteScalarAsync())!.ToString());
    }
}
