using System.Diagnostics;

namespace ConferenceOps.Server.Tests.Commands;

/// <summary>The executable as an operator runs it, in production.</summary>
public sealed class CommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("commands-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_conference_that_is_run_for_real_is_migrated_gets_its_first_administrator_and_no_demonstration()
    {
        var (early, _, why) = await Run("administrator", "root@mission.example");
        Assert.Equal(1, early);
        Assert.Contains("Run the command migrate", why, StringComparison.Ordinal);

        var (migrated, told, noise) = await Run("migrate");
        Assert.Equal((0, $"SQLite, {Path.Combine(folder, "conference.db")}\nThe database is at this version's tables.\n", ""), (migrated, told, noise));

        var (made, link, _) = await Run("administrator", "root@mission.example", "--site", "https://conference.example");
        Assert.Equal(0, made);
        Assert.Matches("https://conference.example/welcome\\?key=[0-9a-f]{64}\n$", link);

        var (another, _, refused) = await Run("administrator", "more@mission.example");
        Assert.Equal(1, another);
        Assert.Contains("root@mission.example is an administrator already", refused, StringComparison.Ordinal);

        var (loaded, _, denied) = await Run("demo");
        Assert.Equal(1, loaded);
        Assert.Contains("--yes-load-demonstration", denied, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "demo-password.txt")));
    }

    [Fact]
    public async Task The_demonstration_is_loaded_outside_development_only_on_purpose()
    {
        var (loaded, told, _) = await Run("demo", "--yes-load-demonstration");
        Assert.Equal(0, loaded);
        Assert.EndsWith("The demonstration conference is loaded.\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_works_on_the_database_that_is_named_and_says_which_but_not_what_opens_it()
    {
        var (code, told, why) = await Run(
            "migrate", "--Storage:Provider", "PostgreSql", "--ConnectionStrings:Conference=Host=127.0.0.1;Port=1;Database=summit;Username=u;Password=secret");
        Assert.Equal((1, "PostgreSQL, summit at tcp://127.0.0.1:1\n"), (code, told));
        Assert.StartsWith("The database could not do what it was asked:", why, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told + why, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "conference.db")));
    }

    [Theory]
    [InlineData("migrate", "--Storage:Provider=SqlServer", "--ConnectionStrings:Conference=Server=db;Encrypt=false", "Storage:AllowUnencryptedSqlServer")]
    [InlineData("rebuild", "--Storage:Provider", "Oracle", "Choose Sqlite, SqlServer or PostgreSql")]
    [InlineData("verify", "--quikly", "--silent", "does not know --quikly")]
    public async Task Settings_and_options_that_cannot_be_used_are_refused_in_words(string command, string one, string other, string words)
    {
        var (code, _, why) = await Run(command, one, other);
        Assert.Equal(1, code);
        Assert.Contains(words, why, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conference_is_backed_up_verified_and_restored_elsewhere()
    {
        await Run("demo", "--yes-load-demonstration");
        var file = Path.Combine(folder, "monday.backup");

        var (made, told, _) = await Run("backup", "--to", file);
        Assert.Equal(0, made);
        Assert.Matches("events, hash [0-9a-f]{64}, and the accounts", told);
        var hash = told.Substring(told.IndexOf("hash ", StringComparison.Ordinal), "hash ".Length + 64);
        Assert.Equal(1, (await Run("backup", "--to", file)).Code);
        Assert.Contains("into an empty one only", (await Run("restore", "--from", file)).Error, StringComparison.Ordinal);

        var elsewhere = Path.Combine(folder, "elsewhere.db");
        var setting = $"--ConnectionStrings:Conference=Data Source={elsewhere}";
        var (restored, there, noise) = await Run("restore", "--from", file, setting);
        Assert.Equal((0, ""), (restored, noise));
        Assert.StartsWith($"SQLite, {elsewhere}\nRestored:", there, StringComparison.Ordinal);
        var (whole, found, _) = await Run("verify", setting);
        Assert.Equal(0, whole);
        Assert.Contains($"{hash}: no gap", found, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Out, string Error)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "ConferenceOps.Server.dll"), .. arguments, "--data", folder])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }
}
