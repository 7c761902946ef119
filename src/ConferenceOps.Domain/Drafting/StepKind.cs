namespace ConferenceOps.Domain.Drafting;

/// <summary>What was done to a paragraph.</summary>
public enum StepKind
{
    /// <summary>It was in the draft from the beginning.</summary>
    Created,

    /// <summary>Its text was changed.</summary>
    Amended,

    /// <summary>It was inserted.</summary>
    Inserted,

    /// <summary>It was moved.</summary>
    Moved,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>It was restored.</summary>
    Restored,
}
