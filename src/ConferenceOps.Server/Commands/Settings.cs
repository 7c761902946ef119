using System.CommandLine;

namespace ConferenceOps.Server.Commands;

/// <summary>The settings that commands beside serving share.</summary>
internal static class Settings
{
    // What serving takes without a section, so that a misspelt option of a command is no setting.
    private static readonly string[] Plain = ["--data", "--urls", "--environment", "--proxy"];

    /// <summary>For the help: it is read with all other settings.</summary>
    public static Option<string?> Data { get; } = new("--data") { Description = "The folder of the SQLite file, keys and uploads (default ./data)." };

    /// <summary>Development, or where nothing is said Production: by the same option and variables as for serving.</summary>
    public static string EnvironmentOf(string[] settings) => new ConfigurationBuilder().AddCommandLine(settings).Build()[HostDefaults.EnvironmentKey]
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environments.Production;

    /// <summary>Parts the arguments of a command into its own and the settings, of which it takes every one that serving takes.</summary>
    public static (string[] Own, string[] Settings) Part(string[] args)
    {
        var (own, settings) = (new List<string>(), new List<string>());
        for (var at = 0; at < args.Length; at++)
        {
            if (!IsSetting(args[at]))
                own.Add(args[at]);
            else
            {
                settings.Add(args[at]);
                if (!args[at].Contains('=', StringComparison.Ordinal) && at + 1 < args.Length)
                    settings.Add(args[++at]);
            }
        }

        return ([.. own], [.. settings]);
    }

    private static bool IsSetting(string argument)
    {
        var name = argument.Split('=')[0];
        return name.StartsWith("--", StringComparison.Ordinal)
            && (name.Contains(':', StringComparison.Ordinal) || Plain.Contains(name, StringComparer.OrdinalIgnoreCase));
    }
}
