using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>The groups of States at a conference: kept together, so that no two bear one name.</summary>
/// <param name="All">Those there are, in the order in which they were formed.</param>
/// <param name="Former">Those that were dissolved, whose identities nothing else bears.</param>
[GenerateSerializer, Immutable]
public sealed record StateGroups(ImmutableArray<StateGroup> All, ImmutableArray<StateGroup> Former) : IAggregate<StateGroups, GroupsEvent>
{
    /// <inheritdoc/>
    public static string Kind => "groups";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Public;

    /// <inheritdoc/>
    public static int Shape => 1;

    /// <inheritdoc/>
    public static StateGroups Initial { get; } = new([], []);

    /// <summary>The group with this identity, or null.</summary>
    public StateGroup? Find(GroupId group) => All.FirstOrDefault(candidate => candidate.Id == group);

    /// <inheritdoc/>
    public string? NameOf(Guid? part) => part is { } id ? All.Concat(Former).FirstOrDefault(known => known.Id.Value == id)?.Name : null;

    /// <inheritdoc/>
    public StateGroups Evolve(GroupsEvent happened) => happened switch
    {
        GroupFormed e => this with { All = All.Add(new(e.Group, e.Name, e.ShortName, e.Kind, e.AdmitsObservers, e.Members, [], null)) },
        GroupAmended e => With(e, group => group with { Name = e.Name, ShortName = e.ShortName, Kind = e.Kind, AdmitsObservers = e.AdmitsObservers }),
        MemberAdmitted e => With(e, group => group with { Members = group.Members.Add(new(e.Delegation, e.Name)) }),
        MemberLeft e => With(e, group => Silenced(group, e.Delegation) with { Members = Without(group.Members, e.Delegation) }),
        SpokespersonDesignated e => With(e, group => group with { Spokespersons = group.Spokespersons.Add(new(e.Delegation, e.Name)) }),
        SpokespersonRelieved e => With(e, group => Silenced(group, e.Delegation)),
        CoordinationEntrusted e => With(e, group => group with
        {
            Coordinator = e.Delegation,
            Spokespersons = group.IsSpokenForBy(e.Delegation) ? group.Spokespersons : group.Spokespersons.Add(new(e.Delegation, e.Name)),
        }),
        GroupDissolved e => this with { All = All.Remove(Find(e.Group)!), Former = Former.Add(Find(e.Group)!) },
        _ => throw new UnreachableException(),
    };

    /// <summary>Why a group cannot be called so, or null if it can: a name is one group's, however it is spelled.</summary>
    /// <param name="bearer">The group that is to bear the names.</param>
    /// <param name="names">Its name and its short name, if it has one.</param>
    internal Refusal? Taken(GroupId bearer, params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (name is not null && All.FirstOrDefault(other => other.Id != bearer && other.IsCalled(name)) is { } other)
                return new("group-name-taken", $"There is a group of this name: {other.Name}. Choose that group, or give this one a name of its own.");
        }

        return null;
    }

    private StateGroups With(GroupsEvent happened, Func<StateGroup, StateGroup> change) =>
        this with { All = All.Replace(Find(happened.Group)!, change(Find(happened.Group)!)) };

    private static StateGroup Silenced(StateGroup group, DelegationId delegation) => group with
    {
        Spokespersons = Without(group.Spokespersons, delegation),
        Coordinator = group.Coordinator == delegation ? null : group.Coordinator,
    };

    private static ImmutableArray<GroupDelegation> Without(ImmutableArray<GroupDelegation> delegations, DelegationId delegation) =>
        delegations.RemoveAll(one => one.Delegation == delegation);
}
