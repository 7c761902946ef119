using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ConferenceOps.Storage.Tests.Providers;

/// <summary>What can be known of the migrations without a server.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_of_SQLite_are_those_of_the_model()
    {
        using var context = new SqliteContext.Factory().CreateDbContext([]);
        Assert.False(context.Database.HasPendingModelChanges(), "The model has changed: add a migration for SqliteContext.");
    }

    [Fact]
    public void The_migrations_of_SQL_Server_are_those_of_the_model()
    {
        using var context = new SqlServerContext.Factory().CreateDbContext([]);
        Assert.False(context.Database.HasPendingModelChanges(), "The model has changed: add a migration for SqlServerContext.");
    }

    [Fact]
    public void The_migrations_of_PostgreSQL_are_those_of_the_model()
    {
        using var context = new PostgreSqlContext.Factory().CreateDbContext([]);
        Assert.False(context.Database.HasPendingModelChanges(), "The model has changed: add a migration for PostgreSqlContext.");
    }

    [Fact]
    public void The_script_for_SQL_Server_parses_as_its_language()
    {
        Parse(out var errors);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
    }

    public static TheoryData<string> Asked =>
    [
        Provider.SqlServer.HoldOffOthers!, Provider.SqlServer.Holder!, Provider.SqlServer.Flaw!, Provider.SqlServer.Serve!, Provider.SqlServer.Alone!,
        Provider.SqlServer.Leave!,
    ];

    [Theory, MemberData(nameof(Asked))]
    public void What_SQL_Server_is_asked_parses_as_its_language_and_is_sent_as_it_stands(string text)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        using var context = new SqlServerContext.Factory().CreateDbContext([]);
        Assert.Equal(text, context.Database.SqlQueryRaw<string>(text).ToQueryString().TrimEnd());
    }

    [Fact]
    public void The_tables_for_SQL_Server_are_a_valid_model()
    {
        // An index that a later migration makes anew is as that made it.
        var made = Statements<TSqlStatement>().Where(statement => statement is CreateTableStatement or CreateIndexStatement).Reverse()
            .DistinctBy(statement => statement is CreateIndexStatement index
                ? $"{index.OnName.BaseIdentifier.Value}.{index.Name.Value}" : $"{statement.StartOffset}")
            .Reverse().ToList();
        Assert.NotEmpty(made.OfType<CreateTableStatement>());
        Assert.NotEmpty(made.OfType<CreateIndexStatement>());
        // A column that a later migration adds is the table's.
        foreach (var added in Statements<AlterTableAddTableElementStatement>())
        {
            var table = made.OfType<CreateTableStatement>()
                .Single(one => one.SchemaObjectName.BaseIdentifier.Value == added.SchemaObjectName.BaseIdentifier.Value);
            foreach (var column in added.Definition.ColumnDefinitions)
                table.Definition.ColumnDefinitions.Add(column);
        }

        using var model = new TSqlModel(SqlServerVersion.Sql160, new());
        foreach (var statement in made)
        {
            new Sql160ScriptGenerator().GenerateScript(statement, out var text);
            model.AddObjects(text);
        }

        Assert.Empty(model.Validate().Select(message => message.ToString()));
    }

    [Theory]
    [InlineData("Events")]
    [InlineData("Snapshots")]
    [InlineData("Identities")]
    [InlineData("Accounts")]
    [InlineData("Meetings")]
    [InlineData("ParagraphSteps")]
    [InlineData("Proposals")]
    [InlineData("Revisions")]
    public void SQL_Server_has_the_table(string name) =>
        Assert.Contains(Statements<CreateTableStatement>(), table => table.SchemaObjectName.BaseIdentifier.Value == name);

    private static List<T> Statements<T>()
        where T : TSqlStatement
    {
        var found = new StatementsOf<T>();
        Parse(out _).Accept(found);
        return found.All;
    }

    private static TSqlFragment Parse(out IList<ParseError> errors)
    {
        using var context = new SqlServerContext.Factory().CreateDbContext([]);
        var script = context.GetService<IMigrator>().GenerateScript();
        return new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out errors);
    }

    private sealed class StatementsOf<T> : TSqlFragmentVisitor
        where T : TSqlStatement
    {
        public List<T> All { get; } = [];

        public override void Visit(TSqlStatement node)
        {
            if (node is T statement)
                All.Add(statement);
        }
    }
}
