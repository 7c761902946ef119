using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Establishes a body with the days of its session and the number of meetings mandated for it.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Body">The body.</param>
/// <param name="Name">The name; no other body of the conference looks like it by either of its names.</param>
/// <param name="ShortName">The name in lists; likewise.</param>
/// <param name="First">The first day of its session, at the place of the conference.</param>
/// <param name="Last">The last day.</param>
/// <param name="Entitlement">How many meetings are mandated for it.</param>
[Entitled(Roles.Secretariat, "establish a body")]
[GenerateSerializer, Immutable]
public sealed record EstablishBody(
    ConferenceId Conference, BodyId Body, [Text(TextLimits.Name)] string Name, [Text(TextLimits.ShortName)] string ShortName,
    DateOnly First, DateOnly Last, int Entitlement)
    : IConferenceCommand, ICreates<BodyId>
{
    BodyId ICreates<BodyId>.Made => Body;

    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (!state.Convened)
            return new Refusal("not-convened", "Convene the conference before its bodies are established.");
        if (state.Bodies.FirstOrDefault(body => body.IsCalled(Name) || body.IsCalled(ShortName)) is { } alike)
            return new Refusal("body-name-taken", $"There is a body called {alike.Name} ({alike.ShortName}) already. Give this one names of its own.");
        if (Last < First)
            return new Refusal("dates-reversed", Refusal.Words($"The last day, {Last:d MMMM yyyy}, is before the first, {First:d MMMM yyyy}."));
        if (Entitlement is < 1 or > 500)
            return new Refusal("entitlement-out-of-range", "A body is entitled to at least one meeting and at most 500.");
        return new BodyEstablished(Body, Name, ShortName, First, Last, Entitlement);
    }
}
