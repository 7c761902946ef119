using ConferenceOps.Domain;
using ConferenceOps.Grains;

namespace ConferenceOps.Server.Demo;

/// <summary>Those in whose name the demonstration is loaded, and how their commands are sent.</summary>
internal static class DemoActors
{
    public static Actor Secretariat { get; } = new(Guid.Empty, "Secretariat", Roles.Secretariat);

    public static Actor Chair { get; } = new(Guid.Empty, "Chair", Roles.Chair);

    /// <summary>
    /// Carries out a command of the demonstration, which keeps the rules, so that a refusal is a mistake in it. The same act is the same command in every
    /// load: a load that was cut short is taken up where it ended. Gives the version that the act led to, the same in every load.
    /// </summary>
    public static async Task<int> Load(this CommandRouter commands, Actor by, string act, ICommand command)
    {
        var outcome = await commands.Send(command, new(new(Identity($"command/{act}")), by));
        return outcome.Refusal is { } refusal
            ? throw new InvalidOperationException($"The demonstration conference was refused ({refusal.Reason}) as it was to {act}: {refusal.Message}")
            : outcome.Version;
    }

    /// <summary>What a load makes under this name; no other thing of the demonstration may have it.</summary>
    public static Guid Identity(string name) => IdentityOf.Name($"demonstration/{name}");
}
