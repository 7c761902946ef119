using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Takes the last place on an open list: a delegation for itself, or the Secretariat on its behalf. Speakers are called in the order of their request (rule 68/109).</summary>
/// <param name="Inscription">The new place's identity.</param>
/// <param name="Delegation">Who will speak.</param>
/// <param name="Name">The delegation's name.</param>
/// <param name="OnBehalfOf">The group it speaks for; null in national capacity. The two are separate places.</param>
[GenerateSerializer, Immutable]
public sealed record Inscribe(InscriptionId Inscription, DelegationId Delegation, string Name, string? OnBehalfOf) : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat) && !SpeakersList.SpeaksFor(by, Delegation))
            return Refusal.NotEntitled("inscribe a delegation", "the delegation itself and the Secretariat on its behalf");
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        var group = string.IsNullOrWhiteSpace(OnBehalfOf) ? null : OnBehalfOf.Trim();
        if (group is not null && Refusal.OfText("group", group, 120) is { } refused)
            return refused;
        var kind = group is null ? StatementKind.National : StatementKind.Group;
        if (state.Waiting.Any(waiting => waiting.Delegation == Delegation && waiting.Kind == kind && waiting.OnBehalfOf == group))
            return new Refusal("already-inscribed", $"{Name} is already on this list; its place is kept.", "Rule 68/109");
        if (state.Floor is { } floor && floor.Inscription.Delegation == Delegation && floor.Inscription.Kind == kind)
            return new Refusal("has-the-floor", $"{Name} has the floor now. Inscribe again after the statement.");
        return new DelegationInscribed(new(Inscription, Delegation, Name, kind, group, null));
    }
}
