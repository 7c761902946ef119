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
        Assert.Equal((0, "The database is at this version's tables.\n", ""), (migrated, told, noise));

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
