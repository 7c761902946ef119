namespace ConferenceOps.Domain;

/// <summary>What a person is at the conference; one may be several things.</summary>
[Flags]
public enum Roles
{
    /// <summary>Not accredited: the general public.</summary>
    None = 0,

    /// <summary>Represents an observer: follows, does not propose.</summary>
    Observer = 1,

    /// <summary>Represents a State.</summary>
    Delegate = 2,

    /// <summary>Vice-chair, rapporteur or facilitator on the Chair's bureau.</summary>
    Bureau = 4,

    /// <summary>The presiding officer.</summary>
    Chair = 8,

    /// <summary>Secretary of the conference or one of the secretary's staff.</summary>
    Secretariat = 16,

    /// <summary>Runs the system; has no part in the proceedings.</summary>
    Administrator = 32,
}
