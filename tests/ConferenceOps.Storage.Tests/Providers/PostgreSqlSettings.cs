using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ConferenceOps.Storage.Tests.Providers;

public sealed class PostgreSqlSettings
{
    [Theory]
    [InlineData("Host=nowhere;Database=conference", 30, 5)]
    [InlineData("Host=nowhere;Database=conference;Maximum Pool Size=7;Timeout=9", 7, 9)]
    [InlineData("Host=nowhere;Database=conference;MaxPoolSize=100;timeout=15", 100, 15)]
    public async Task A_host_leaves_room_for_the_others_and_does_not_wait_for_long_unless_it_is_told_otherwise(string connection, int most, int seconds)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Provider", "PostgreSql"), new("ConnectionStrings:Conference", connection)]).Build();
        await using var services = new ServiceCollection().AddConferenceStorage(settings, ".").BuildServiceProvider();
        await using var context = services.GetRequiredService<IDbContextFactory<ConferenceContext>>().CreateDbContext();

        var used = new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString());
        Assert.Equal((most, seconds), (used.MaxPoolSize, used.Timeout));
    }
}
