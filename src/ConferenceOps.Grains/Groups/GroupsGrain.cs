using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Delegations;
using ConferenceOps.Grains.Speakers;

namespace ConferenceOps.Grains.Groups;

/// <summary>The groups of States at a conference. One grain keeps them all, so that no two bear one name.</summary>
public interface IGroupsGrain : IAggregateGrain<StateGroups>;

internal sealed class GroupsGrain(Journal journal) : AggregateGrain<StateGroups, GroupsEvent>(journal), IGroupsGrain
{
    protected override async ValueTask<ICommand<StateGroups, GroupsEvent>> Informed(
        ICommand<StateGroups, GroupsEvent> command, Actor by, Facts facts) => command switch
        {
            FormGroup c => c with
            {
                Convened = (await facts.Of(GrainFactory.Conference(c.Conference))).Convened,
                Registered = [.. (await Task.WhenAll(c.Members.Distinct().Select(member => Registered(c.Conference, member, facts)))).OfType<Accredited>()],
            },
            AdmitToGroup c => c with { Registered = await Registered(c.Conference, c.Delegation, facts) },
            DesignateSpokesperson c => c with { Registered = await Registered(c.Conference, c.Delegation, facts) },
            EntrustCoordination c => c with { Registered = await Registered(c.Conference, c.Delegation, facts) },
            DissolveGroup c when (await Read()).State.Find(c.Group) is { } group => c with { Awaited = await Awaited(c.Conference, group, facts) },
            _ => command,
        };

    private async Task<Accredited?> Registered(ConferenceId conference, DelegationId id, Facts facts) =>
        await facts.Of(GrainFactory.Delegation(id)) is { Conference: { } to } delegation && to == conference
            ? new(id, delegation.Kind, delegation.Code, delegation.Name)
            : null;

    // A list bears the identity of its item, so the agendas tell which lists there are.
    private async Task<ImmutableArray<string>> Awaited(ConferenceId conference, StateGroup group, Facts facts)
    {
        var bodies = (await facts.Of(GrainFactory.Conference(conference))).Bodies;
        var agendas = await Task.WhenAll(bodies.Select(body => facts.Of(GrainFactory.Agenda(body.Id)).AsTask()));
        var lists = await Task.WhenAll(
            agendas.SelectMany(agenda => agenda.Items).Select(item => facts.Of(GrainFactory.Speakers(SpeakersListId.Of(item.Id))).AsTask()));
        return [.. lists.Where(list => list.AwaitsGroup(group)).Select(list => $"{list.Number} {list.Title}")];
    }
}

/// <summary>Finds the grain of the groups of a conference.</summary>
public static class GroupsGrains
{
    /// <summary>The grain that keeps the groups of this conference.</summary>
    public static IGroupsGrain Groups(this IGrainFactory grains, ConferenceId conference) => grains.GetGrain<IGroupsGrain>(conference.Value);
}
