using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Establishes a body with the days of its session and the number of meetings mandated for it.</summary>
[GenerateSerializer, Immutable]
public sealed record EstablishBody(BodyId Body, string Name, string ShortName, DateOnly First, DateOnly Last, int Entitlement)
    : ICommand<Conference, ConferenceEvent>
{
    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("establish a body", "the Secretariat");
        if (!state.Convened)
            return new Refusal("not-convened", "Convene the conference before its bodies are established.");
        if (state.Find(Body) is not null)
            return new Refusal("body-exists", "This body is already established.");
        if (Refusal.OfText("name", Name, 200) is { } name)
            return name;
        if (Refusal.OfText("short name", ShortName, 60) is { } shortName)
            return shortName;
        if (Last < First)
            return new Refusal("dates-reversed", $"The last day, {Last:d MMMM yyyy}, is before the first, {First:d MMMM yyyy}.");
        if (Entitlement is < 1 or > 500)
            return new Refusal("entitlement-out-of-range", "A body is entitled to at least one meeting and at most 500.");
        return new BodyEstablished(Body, Name.Trim(), ShortName.Trim(), First, Last, Entitlement);
    }
}
