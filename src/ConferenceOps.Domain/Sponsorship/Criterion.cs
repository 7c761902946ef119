namespace ConferenceOps.Domain.Sponsorship;

/// <summary>
/// What can give a request priority. Reporting on implementation is voluntary and gives none (resolution 77/71, paragraph 24);
/// where all criteria are equal the earlier request comes first.
/// </summary>
public enum Criterion
{
    /// <summary>The State has no sponsored place yet.</summary>
    FirstPlace,

    /// <summary>A least developed country.</summary>
    LeastDeveloped,

    /// <summary>A small island developing State.</summary>
    SmallIsland,

    /// <summary>A landlocked developing country.</summary>
    Landlocked,
}
