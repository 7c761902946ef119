using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace ConferenceOps.Storage.Tests.Providers;

/// <summary>How the tables lie in SQL Server, and that its migrations can be carried out there.</summary>
public sealed class SqlServerTables
{
    private static readonly IModel Model = Design<SqlServerContext>(new SqlServerContext.Factory().CreateDbContext([]));

    [Fact]
    public void No_table_is_laid_out_by_identities_that_fall_everywhere()
    {
        var clustered = Model.GetEntityTypes().Select(type => type.FindPrimaryKey()).OfType<IKey>().Where(key => key.IsClustered() ?? true);
        Assert.Equal(
            [
                "AccountClaims (Id)", "AccountLogins (LoginProvider, ProviderKey)", "Events (Position)", "Keys (Name)",
                "LedgerEntries (Fund, Version, Part)", "Rebuilds (Id)", "Revisions (Draft, Number)", "Snapshots (Stream)",
            ],
            clustered.Select(key => $"{key.DeclaringEntityType.GetTableName()} ({string.Join(", ", key.Properties.Select(property => property.Name))})")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_came_of_a_command_stands_in_the_index_by_which_it_is_found()
    {
        var index = Model.FindEntityType(typeof(EventRow))!.GetIndexes().Single(one => one.Properties[0].Name == "Command");
        Assert.Equal(["Version", "Digest", "Actor"], SqlServerIndexExtensions.GetIncludeProperties(index)!);
    }

    [Fact]
    public void A_key_takes_no_more_than_an_index_holds()
    {
        // In bytes: 1,700, or 900 where the table lies by it.
        var long_ = from type in Model.GetEntityTypes()
                    from key in type.GetKeys()
                    let bytes = key.Properties.Sum(property => property.GetTypeMapping().ClrType == typeof(string)
                        ? (property.GetMaxLength() ?? 8_000) * (property.IsUnicode() is false ? 1 : 2) : 16)
                    where bytes > 900
                    select $"{type.GetTableName()}: {bytes}";
        Assert.Empty(long_);
    }

    [Fact]
    public void Streams_are_told_apart_by_every_letter_on_every_provider()
    {
        Assert.All(Streams(Model), stream => Assert.Equal("Latin1_General_100_BIN2", stream.GetCollation()));
        Assert.All(Streams(Design<PostgreSqlContext>(new PostgreSqlContext.Factory().CreateDbContext([]))), stream => Assert.Equal("C", stream.GetCollation()));
        Assert.All(Streams(Design<SqliteContext>(new SqliteContext.Factory().CreateDbContext([]))), stream => Assert.Null(stream.GetCollation()));
    }

    [Fact]
    public void No_migration_changes_what_a_key_is_made_of_or_referred_to_by_while_it_is()
    {
        using var context = new SqlServerContext.Factory().CreateDbContext([]);
        var assembly = context.GetService<IMigrationsAssembly>();
        var (keys, references) = (new Dictionary<string, string[]>(), new Dictionary<string, string>());
        foreach (var operation in assembly.Migrations.OrderBy(one => one.Key, StringComparer.Ordinal)
            .SelectMany(one => assembly.CreateMigration(one.Value, context.Database.ProviderName!).UpOperations))
        {
            switch (operation)
            {
                case CreateTableOperation made:
                    keys[made.Name] = made.PrimaryKey!.Columns;
                    foreach (var reference in made.ForeignKeys)
                        references[reference.Name] = reference.PrincipalTable;
                    break;
                case AddPrimaryKeyOperation made:
                    keys[made.Table] = made.Columns;
                    break;
                case AddForeignKeyOperation made:
                    references[made.Name] = made.PrincipalTable;
                    break;
                case DropForeignKeyOperation gone:
                    Assert.True(references.Remove(gone.Name), gone.Name);
                    break;
                case DropPrimaryKeyOperation gone:
                    Assert.DoesNotContain(gone.Table, references.Values);
                    Assert.True(keys.Remove(gone.Table), gone.Table);
                    break;
                case AlterColumnOperation altered:
                    Assert.False(keys.TryGetValue(altered.Table, out var key) && key.Contains(altered.Name), $"{altered.Table}.{altered.Name} is of a key.");
                    break;
                default:
                    break;
            }
        }

        Assert.Equal(Model.GetEntityTypes().Select(type => type.GetTableName()!).Order(), keys.Keys.Order());
        Assert.Equal(Model.GetEntityTypes().Sum(type => type.GetForeignKeys().Count()), references.Count);
    }

    private static IEnumerable<IProperty> Streams(IModel model) =>
        model.GetEntityTypes().Select(type => type.FindProperty("Stream")).OfType<IProperty>();

    private static IModel Design<TContext>(TContext context)
        where TContext : DbContext
    {
        using (context)
            return context.GetService<IDesignTimeModel>().Model;
    }
}
