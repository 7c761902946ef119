using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Records the election of an officer of a body.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Body">The body.</param>
/// <param name="Office">The office, as in "President".</param>
/// <param name="Name">The name.</param>
/// <param name="State">The State the person comes from.</param>
[Entitled(Roles.Secretariat, "record an election")]
[GenerateSerializer, Immutable]
public sealed record ElectOfficer(
    ConferenceId Conference, BodyId Body, [Text(TextLimits.Office)] string Office, [Text(TextLimits.Name)] string Name, [Text(TextLimits.State)] string State)
    : IConferenceCommand, IActs
{
    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Body) is not { } body)
            return Refusal.Unknown("body");
        if (body.Officers.Any(officer => Skeleton.Same(officer.Office, Office) && Skeleton.Same(officer.Name, Name)))
            return new Refusal("already-elected", $"{Name} already holds the office of {Office}.");
        return new OfficerElected(Body, Office, Name, State);
    }
}
