using ConferenceOps.Domain;

namespace ConferenceOps.Server.Demo;

/// <summary>Those in whose name the demonstration is loaded, and how their commands are sent.</summary>
internal static class DemoActors
{
    public static Actor Secretariat { get; } = new(Guid.Empty, "Secretariat", Roles.Secretariat);

    public static Actor Chair { get; } = new(Guid.Empty, "Chair", Roles.Chair);

    /// <summary>The same act is the same command in every load, so a load that was cut short is taken up where it ended.</summary>
    public static Sender Sends(this Actor by, string act) => new(new(Identity($"command/{act}")), by);

    /// <summary>What a load makes under this name; no other thing of the demonstration may have it.</summary>
    public static Guid Identity(string name) => IdentityOf.Name($"demonstration/{name}");

    /// <summary>The demonstration keeps the rules, so a refusal is a mistake in it.</summary>
    public static async Task Accepted(this Task<Outcome> outcome)
    {
        if ((await outcome).Refusal is { } refusal)
            throw new InvalidOperationException($"The demonstration conference was refused ({refusal.Reason}): {refusal.Message}");
    }
}
