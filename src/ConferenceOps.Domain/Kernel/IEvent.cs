namespace ConferenceOps.Domain;

/// <summary>A fact that has been decided; its stored form is named by <see cref="EventNameAttribute"/>.</summary>
public interface IEvent
{
    /// <summary>Who may hear of it live; others get an empty tick of the same version.</summary>
    Audience Audience => Audience.Public;

    /// <summary>What followers receive, serialised as JSON: the event itself unless it says otherwise.</summary>
    object Published => this;
}
