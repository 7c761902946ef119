using ConferenceOps.Domain;

namespace ConferenceOps.Server.Demo;

/// <summary>Those in whose name the demonstration is loaded, and how their commands are sent.</summary>
internal static class DemoActors
{
    public static Actor Secretariat { get; } = new(Guid.Empty, "Secretariat", Roles.Secretariat);

    public static Actor Chair { get; } = new(Guid.Empty, "Chair", Roles.Chair);

    public static Sender Sends(this Actor by) => new(new(Guid.CreateVersion7()), by);

    /// <summary>The demonstration keeps the rules, so a refusal is a mistake in it.</summary>
    public static async Task Accepted(this Task<Outcome> outcome)
    {
        if ((await outcome).Refusal is { } refusal)
            throw new InvalidOperationException($"The demonstration conference was refused ({refusal.Reason}): {refusal.Message}");
    }
}
