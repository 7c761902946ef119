using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Storage.Tests.Providers;

public sealed class StorageSettings
{
    [Theory]
    [InlineData("Oracle", "Server=db", "Choose Sqlite, SqlServer or PostgreSql.")]
    [InlineData("SqlServer", null, "ConnectionStrings:Conference is not set")]
    [InlineData("PostgreSql", null, "ConnectionStrings:Conference is not set")]
    [InlineData("SqlServer", "Server=db;Encrypt=false", "Storage:AllowUnencryptedSqlServer")]
    [InlineData("SqlServer", "Server=db;Encrypt=Optional", "Storage:AllowUnencryptedSqlServer")]
    public void Settings_that_cannot_be_used_are_refused_with_the_choices(string provider, string? connection, string words) =>
        Assert.Contains(words, Assert.Throws<StorageSettingsException>(() => Add(provider, connection)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Server=db")]
    [InlineData("Server=db;Encrypt=Strict")]
    [InlineData("Server=db;Encrypt=true;TrustServerCertificate=true")]
    public void SQL_Server_is_spoken_to_over_an_encrypted_connection(string connection) => Add("SqlServer", connection);

    [Fact]
    public void Whoever_knows_better_may_speak_to_SQL_Server_in_the_clear_by_name() =>
        Add("SqlServer", "Server=db;Encrypt=false", new KeyValuePair<string, string?>("Storage:AllowUnencryptedSqlServer", "true"));

    private static void Add(string provider, string? connection, params KeyValuePair<string, string?>[] more)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Provider", provider), new("ConnectionStrings:Conference", connection), .. more]).Build();
        new ServiceCollection().AddConferenceStorage(configuration, ".");
    }
}
