using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Delegations;

/// <summary>A delegation to a conference: of a State, an observer State or an organisation.</summary>
/// <param name="Conference">The conference it is accredited to; null until it is registered.</param>
/// <param name="Kind">In which capacity it takes part.</param>
/// <param name="Code">Its code: ISO 3166 alpha-3 for States, an abbreviation for organisations.</param>
/// <param name="Name">The name on its seat.</param>
/// <param name="Group">Its regional group, for States that have one.</param>
/// <param name="Members">Those enrolled, in order of enrolment.</param>
[GenerateSerializer, Immutable]
public sealed record Delegation(
    ConferenceId? Conference, DelegationKind Kind, string Code, string Name, RegionalGroup? Group, ImmutableArray<Member> Members)
    : IAggregate<Delegation, DelegationEvent>
{
    /// <inheritdoc/>
    static string IAggregate.Kind => "delegation";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Public;

    /// <inheritdoc/>
    public static int Shape => 1;

    /// <inheritdoc/>
    public static Delegation Initial { get; } = new(null, DelegationKind.State, "", "", null, []);

    /// <summary>The member with this identity, or null.</summary>
    public Member? Find(MemberId member) => Members.FirstOrDefault(candidate => candidate.Id == member);

    /// <inheritdoc/>
    public string? NameOf(Guid? part) => part is { } member ? Find(new(member))?.Name : Conference is null ? null : Name;

    /// <inheritdoc/>
    public Delegation Evolve(DelegationEvent happened) => happened switch
    {
        DelegationRegistered e => this with { Conference = e.Conference, Kind = e.Kind, Code = e.Code, Name = e.Name, Group = e.Group },
        MemberEnrolled e => this with { Members = Members.Add(new(e.Member, e.Name, e.Function)) },
        MemberWithdrawn e => this with { Members = Members.Remove(Find(e.Member)!) },
        _ => throw new UnreachableException(),
    };
}

/// <summary>A person on a delegation.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">The person's name as it is printed in the list of participants.</param>
/// <param name="Function">The function, as in "Head of delegation".</param>
[GenerateSerializer, Immutable]
public sealed record Member(MemberId Id, string Name, string Function);

/// <summary>In which capacity a delegation takes part.</summary>
public enum DelegationKind
{
    /// <summary>A Member State.</summary>
    State,

    /// <summary>A non-member observer State.</summary>
    ObserverState,

    /// <summary>An intergovernmental organisation or United Nations entity.</summary>
    InternationalOrganisation,

    /// <summary>A non-governmental organisation.</summary>
    CivilSociety,
}

/// <summary>The five regional groups of Member States.</summary>
public enum RegionalGroup
{
    /// <summary>African States.</summary>
    African,

    /// <summary>Asia-Pacific States.</summary>
    AsiaPacific,

    /// <summary>Eastern European States.</summary>
    EasternEuropean,

    /// <summary>Latin American and Caribbean States.</summary>
    LatinAmericanAndCaribbean,

    /// <summary>Western European and other States.</summary>
    WesternEuropeanAndOthers,
}
