using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Takes the last place on an open list: a delegation for itself, or the Secretariat on its behalf.
/// Speakers are called in the order of their request (rule 68/109).</summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The new place's identity.</param>
/// <param name="Delegation">Who will speak.</param>
/// <param name="OnBehalfOf">The group it speaks for; null in national capacity. The two are separate places.</param>
[Entitled(Circle.Delegations | Roles.Secretariat, "inscribe a delegation", Who = "the delegation itself and the Secretariat on its behalf")]
[GenerateSerializer, Immutable]
public sealed record Inscribe(SpeakersListId List, InscriptionId Inscription, DelegationId Delegation, [Text(TextLimits.Group, "group")] string? OnBehalfOf)
    : ISpeakersCommand, ICreates<InscriptionId>
{
    /// <summary>The delegation's registered name; null if there is no such delegation.</summary>
    [LookedUp]
    public string? Name { get; init; }

    /// <summary>The list's item as the body's agenda has it now; null if it has none of this identity.</summary>
    [LookedUp]
    public ItemUnderConsideration? Item { get; init; }

    InscriptionId ICreates<InscriptionId>.Made => Inscription;

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat) && !SpeakersList.SpeaksFor(by, Delegation))
            return this.NotEntitled();
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (Item is null)
            return Refusal.Unknown("agenda item");
        if (Name is not { } name)
            return Refusal.Unknown("delegation");
        var kind = OnBehalfOf is null ? StatementKind.National : StatementKind.Group;
        if (state.Waiting.Any(waiting => waiting.Delegation == Delegation && waiting.Kind == kind && waiting.OnBehalfOf == OnBehalfOf))
            return new Refusal("already-inscribed", $"{name} is already on this list; its place is kept.", "Rule 68/109");
        if (state.Floor is { } floor && floor.Inscription.Delegation == Delegation && floor.Inscription.Kind == kind)
            return new Refusal("has-the-floor", $"{name} has the floor now. Inscribe again after the statement.");
        return new DelegationInscribed(new(Inscription, Delegation, name, kind, OnBehalfOf, null, now));
    }
}
