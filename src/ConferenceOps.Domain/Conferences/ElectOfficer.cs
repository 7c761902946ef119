using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Records the election of an officer of a body.</summary>
[GenerateSerializer, Immutable]
public sealed record ElectOfficer(BodyId Body, string Office, string Name, string State) : ICommand<Conference, ConferenceEvent>
{
    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("record an election", "the Secretariat");
        if (state.Find(Body) is not { } body)
            return Refusal.Unknown("body");
        if (Refusal.OfText("office", Office, 80) is { } office)
            return office;
        if (Refusal.OfText("name", Name, 200) is { } name)
            return name;
        if (Refusal.OfText("State", State, 120) is { } from)
            return from;
        if (body.Officers.Any(officer => officer.Office == Office.Trim() && officer.Name == Name.Trim()))
            return new Refusal("already-elected", $"{Name.Trim()} already holds the office of {Office.Trim()}.");
        return new OfficerElected(Body, Office.Trim(), Name.Trim(), State.Trim());
    }
}
