using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>
/// Takes the last place on an open list: a delegation for itself or for a group it speaks for, or the Secretariat on its behalf. Speakers are called in the
/// order of their request (rule 68/109). A delegation has one place for itself, and a group has one, whichever of its spokespersons takes it.
/// </summary>
/// <param name="List">The list.</param>
/// <param name="Inscription">The new place's identity.</param>
/// <param name="Delegation">Who will speak.</param>
/// <param name="Group">The group it speaks for; null in national capacity. The two are separate places.</param>
[Entitled(Circle.Delegations | Roles.Secretariat, "inscribe a delegation", Who = "the delegation itself and the Secretariat on its behalf")]
[GenerateSerializer, Immutable]
public sealed record Inscribe(SpeakersListId List, InscriptionId Inscription, DelegationId Delegation, GroupId? Group)
    : ISpeakersCommand, ICreates<InscriptionId>
{
    private const string Rule = "Rule 68/109";

    /// <summary>The delegation's registered name; null if there is no such delegation.</summary>
    [LookedUp]
    public string? Name { get; init; }

    /// <summary>The list's item as the body's agenda has it now; null if it has none of this identity.</summary>
    [LookedUp]
    public ItemUnderConsideration? Item { get; init; }

    /// <summary>The group as it stands; null in national capacity, and if there is no such group.</summary>
    [LookedUp]
    public StateGroup? SpokenFor { get; init; }

    InscriptionId ICreates<InscriptionId>.Made => Inscription;

    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat) && !SpeakersList.SpeaksFor(by, Delegation))
            return this.NotEntitled();
        if (state.Status is SpeakersListStatus.NotOpen)
            return state.NotOpen()!;
        if (Item is null)
            return Refusal.Unknown("agenda item");
        if (Name is not { } name)
            return Refusal.Unknown("delegation");
        return Group is null ? ForItself(state, name, now) : SpokenFor is null ? Refusal.Unknown("group") : ForGroup(state, SpokenFor, name, now);
    }

    private Decision<SpeakersEvent> ForItself(SpeakersList state, string name, DateTimeOffset now)
    {
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (state.Waiting.Any(waiting => waiting.Delegation == Delegation && waiting.Kind is StatementKind.National))
            return new Refusal("already-inscribed", $"{name} is already on this list; its place is kept.", Rule);
        if (state.Floor?.Inscription is { Kind: StatementKind.National } speaking && speaking.Delegation == Delegation)
            return new Refusal("has-the-floor", $"{name} has the floor now. Inscribe again after the statement.");
        return new DelegationInscribed(new(Inscription, Delegation, name, StatementKind.National, null, null, now));
    }

    private Decision<SpeakersEvent> ForGroup(SpeakersList state, StateGroup group, string name, DateTimeOffset now)
    {
        if (group.NotSpokenForBy(Delegation, name) is { } notSpokenFor)
            return notSpokenFor;
        var place = new Inscription(Inscription, Delegation, name, StatementKind.Group, group.Name, null, now, Group);
        var taken = state.Waiting.Where(waiting => waiting.IsOf(group)).ToArray();
        if (Array.Find(taken, waiting => group.IsSpokenForBy(waiting.Delegation)) is { } kept)
            return new Refusal(
                kept.Delegation == Delegation ? "already-inscribed" : "group-already-inscribed",
                $"{kept.Name} has already inscribed for the {group.Name}. A group has one place on a list, and it is kept.", Rule);
        if (state.Floor?.Inscription is { } speaking && speaking.IsOf(group))
            return new Refusal("has-the-floor", $"{speaking.Name} has the floor now for the {group.Name}. Inscribe again after the statement.");
        // Whoever took the place speaks for the group no more: it stays the group's, on a closed list too.
        if (taken is [var left, ..])
            return new PlaceTakenOver(left.Id, place);
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        return new DelegationInscribed(place);
    }
}
