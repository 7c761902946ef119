namespace ConferenceOps.Domain.Drafting;

/// <summary>What was said on a proposal.</summary>
public enum ProposalStepKind
{
    /// <summary>Its sponsor tabled it.</summary>
    Tabled,

    /// <summary>A delegation took a position on it.</summary>
    PositionTaken,

    /// <summary>Its sponsor put it on the paragraph as it stood by then, with a text that fitted it.</summary>
    Rebased,

    /// <summary>Its sponsor put it on another paragraph, since its own was deleted.</summary>
    Readdressed,

    /// <summary>It was kept in brackets.</summary>
    Bracketed,

    /// <summary>It was accepted as it was tabled.</summary>
    Accepted,

    /// <summary>It was accepted as orally revised.</summary>
    AcceptedAsRevised,

    /// <summary>It was rejected.</summary>
    Rejected,

    /// <summary>It was withdrawn, by its sponsor or by the bureau.</summary>
    Withdrawn,
}
