using System.CommandLine;

namespace ConferenceOps.Server.Commands;

/// <summary>The settings that commands beside serving share.</summary>
internal static class Settings
{
    public static Option<string?> Data { get; } = new("--data") { Description = "The folder of the SQLite file, keys and uploads (default ./data)." };

    /// <summary>Development, or where nothing is said Production: by the same variables as for serving.</summary>
    public static string EnvironmentName => Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environments.Production;

    /// <summary>The command's settings as configuration arguments.</summary>
    public static string[] Of(ParseResult parsed) => parsed.GetValue(Data) is { } folder ? ["--data", folder] : [];
}
