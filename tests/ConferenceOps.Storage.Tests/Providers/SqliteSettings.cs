using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public void An_unknown_provider_is_refused_with_the_choices()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Provider", "Oracle")]).Build();
        var refused = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddConferenceStorage(configuration, "."));
        Assert.Contains("Sqlite or SqlServer", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SQL_Server_needs_a_connection_string()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Provider", "SqlServer")]).Build();
        var services = new ServiceCollection().AddConferenceStorage(configuration, ".").BuildServiceProvider();
        var refused = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IDbContextFactory<ConferenceContext>>().CreateDbContext());
        Assert.Contains("ConnectionStrings:Conference", refused.ToString(), StringComparison.Ordinal);
    }
}
