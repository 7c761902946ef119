using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>Records a group of States that has made itself known to the conference, with its members.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Group">The group's identity.</param>
/// <param name="Name">Its name, as the Chair reads it out.</param>
/// <param name="ShortName">The name by which it is called for short, or null.</param>
/// <param name="Kind">What holds it together.</param>
/// <param name="AdmitsObservers">Whether it declares that observer States are among its members.</param>
/// <param name="Members">The States that belong to it.</param>
[Entitled(Roles.Secretariat, "form a group")]
[GenerateSerializer, Immutable]
public sealed record FormGroup(
    ConferenceId Conference, GroupId Group, [Text(TextLimits.Group)] string Name, [Text(TextLimits.ShortName)] string? ShortName,
    GroupKind Kind, bool AdmitsObservers, ImmutableArray<DelegationId> Members)
    : IGroupsCommand, ICreates<GroupId>
{
    /// <summary>Whether the conference is convened.</summary>
    [LookedUp]
    public bool Convened { get; init; }

    /// <summary>Those of the members that are registered to the conference.</summary>
    [LookedUp]
    public ImmutableArray<Accredited> Registered { get; init; } = [];

    GroupId ICreates<GroupId>.Made => Group;

    /// <inheritdoc/>
    public Decision<GroupsEvent> Decide(StateGroups state, Actor by, DateTimeOffset now)
    {
        if (!Convened)
            return Refusal.Unknown("conference");
        if (state.Taken(Group, Name, ShortName) is { } taken)
            return taken;
        var registered = Registered.ToDictionary(one => one.Delegation);
        var members = ImmutableArray.CreateBuilder<GroupDelegation>();
        foreach (var member in Members)
        {
            if (members.FirstOrDefault(one => one.Delegation == member) is { } twice)
                return AdmitToGroup.Already(twice.Name, Name);
            if (!registered.TryGetValue(member, out var delegation))
                return Refusal.Unknown("delegation");
            if (StateGroup.NotAdmitted(delegation, Name, AdmitsObservers) is { } notAdmitted)
                return notAdmitted;
            members.Add(new(member, delegation.Name));
        }

        return new GroupFormed(Group, Name, ShortName, Kind, AdmitsObservers, members.ToImmutable());
    }
}
