using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>A delegation.</summary>
/// <param name="Version">The version of the stream <c>delegation/{id}</c> that this shows.</param>
/// <param name="Code">The ISO 3166 code of a State, or the abbreviation of an organisation.</param>
/// <param name="Group">Its regional group; null for those that are no Member States.</param>
/// <param name="Members">Its members; null when not asked for or not for the reader.</param>
public sealed record Delegation(
    Guid Id, int Version, DelegationKind Kind, string Code, string Name, RegionalGroup? Group, IReadOnlyList<Member>? Members);

/// <summary>A member of a delegation.</summary>
/// <param name="Function">As in "Head of delegation".</param>
public sealed record Member(Guid Id, string Name, string Function);

/// <summary>What a delegation represents.</summary>
[JsonConverter(typeof(WireEnum<DelegationKind>))]
public enum DelegationKind
{
    /// <summary>A Member State.</summary>
    State,

    /// <summary>An observer State.</summary>
    ObserverState,

    /// <summary>An international organisation.</summary>
    InternationalOrganisation,

    /// <summary>A non-governmental organisation.</summary>
    CivilSociety,
}

/// <summary>The regional groups of Member States.</summary>
[JsonConverter(typeof(WireEnum<RegionalGroup>))]
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
