using System.Collections.Immutable;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Groups;

/// <summary>A group of States at a conference.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its name, as the Chair reads it out.</param>
/// <param name="ShortName">The name by which it is called for short, or null.</param>
/// <param name="Kind">What holds it together.</param>
/// <param name="AdmitsObservers">Whether it has declared that observer States are among its members.</param>
/// <param name="Members">The States that belong to it, in the order in which they joined.</param>
/// <param name="Spokespersons">The delegations that speak for it, by its own declaration; the coordinator is one of them.</param>
/// <param name="Coordinator">The delegation that coordinates it and may itself declare who speaks for it; null if none does.</param>
[GenerateSerializer, Immutable]
public sealed record StateGroup(
    GroupId Id, string Name, string? ShortName, GroupKind Kind, bool AdmitsObservers,
    ImmutableArray<GroupDelegation> Members, ImmutableArray<GroupDelegation> Spokespersons, DelegationId? Coordinator)
{
    /// <summary>Those who say who speaks for a group, in words.</summary>
    internal const string Declarants = "the group's coordinator, and the Secretariat on the group's word";

    /// <summary>Whether a delegation is a member.</summary>
    public bool Has(DelegationId delegation) => Members.Any(member => member.Delegation == delegation);

    /// <summary>Whether a delegation speaks for the group.</summary>
    public bool IsSpokenForBy(DelegationId delegation) => Spokespersons.Any(one => one.Delegation == delegation);

    /// <summary>Whether this is the group's name or short name, however it is spelled.</summary>
    public bool IsCalled(string name) => Skeleton.Same(Name, name) || (ShortName is not null && Skeleton.Same(ShortName, name));

    /// <summary>Why a delegation cannot speak for the group now, or null if it can.</summary>
    /// <param name="delegation">The delegation.</param>
    /// <param name="name">Its name.</param>
    internal Refusal? NotSpokenForBy(DelegationId delegation, string name) => IsSpokenForBy(delegation)
        ? null
        : new("not-spokesperson", $"{name} does not speak for the {Name}. {WhoSpeaks} The group declares to the Secretariat who speaks for it.");

    /// <summary>Why a delegation cannot be among the members, or null if it can.</summary>
    internal static Refusal? NotAdmitted(Accredited delegation, string group, bool observers) => delegation.Kind switch
    {
        DelegationKind.State => null,
        DelegationKind.ObserverState when observers => null,
        DelegationKind.ObserverState => new(
            "observers-not-admitted", $"{delegation.Name} is an observer State, and the {group} has not declared that it admits observer States."),
        _ => new("not-a-state", $"{delegation.Name} is no State. Only States are members of a group of States."),
    };

    /// <summary>Why a delegation cannot be chosen to speak for the group, or null if it can.</summary>
    // Resolution 65/276: the delegation of the European Union speaks for its member States; so does that of any organization for the group it is.
    internal Refusal? NotEligible(Accredited delegation) =>
        Has(delegation.Delegation) || (delegation.Kind is DelegationKind.InternationalOrganisation && (IsCalled(delegation.Name) || IsCalled(delegation.Code)))
            ? null
            : new(
                "not-a-member",
                $"{delegation.Name} is no member of the {Name}. One of its members speaks for a group, or the organization whose name it bears.");

    /// <summary>Why only others may say who speaks for the group, or null if this actor may.</summary>
    internal Refusal? NotDeclaredBy(Actor by, ICommand command) =>
        by.IsAny(Roles.Secretariat) || (by.IsAny(Circle.Delegations) && by.Delegation is { } own && own == Coordinator) ? null : command.NotEntitled();

    /// <summary>What it is called and what it declares of itself.</summary>
    internal ImmutableArray<Standing> Standing() =>
    [
        new("name", Name), new("short name", ShortName ?? "none"), new("kind", CommandShape.Words(Kind.ToString())),
        new("admission of observers", AdmitsObservers ? "yes" : "no"),
    ];

    /// <summary>Who coordinates it.</summary>
    internal Standing Coordination() => new("coordinator", Spokespersons.FirstOrDefault(one => one.Delegation == Coordinator)?.Name ?? "none");

    private string WhoSpeaks => Spokespersons switch
    {
        [] => "No delegation does.",
        [var only] => $"{only.Name} does.",
        [.. var first, var last] => $"{string.Join(", ", first.Select(one => one.Name))} and {last.Name} do.",
    };
}

/// <summary>A delegation as a group knows it.</summary>
/// <param name="Delegation">The delegation.</param>
/// <param name="Name">Its name when the group took it in or declared that it speaks for the group.</param>
[GenerateSerializer, Immutable]
public sealed record GroupDelegation(DelegationId Delegation, string Name);

/// <summary>A delegation as it is registered.</summary>
/// <param name="Delegation">The delegation.</param>
/// <param name="Kind">In which capacity it takes part.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
[GenerateSerializer, Immutable]
public sealed record Accredited(DelegationId Delegation, DelegationKind Kind, string Code, string Name);

/// <summary>What holds a group of States together.</summary>
public enum GroupKind
{
    /// <summary>One of the regional groups of the United Nations.</summary>
    Regional,

    /// <summary>States of one political understanding.</summary>
    Political,

    /// <summary>States of several regions that act together on some questions.</summary>
    CrossRegional,

    /// <summary>The members of a regional organization.</summary>
    RegionalOrganisation,
}
