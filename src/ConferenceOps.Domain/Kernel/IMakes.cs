namespace ConferenceOps.Domain;

/// <summary>
/// An event that makes something new. What it makes bears an identity that nothing else bears, of whatever kind and wherever, nor ever will:
/// the log refuses events that would give it twice.
/// </summary>
/// <remarks>An identity that follows from another is that one's: a fund bears its conference's, a speakers list its agenda item's.</remarks>
public interface IMakes
{
    /// <summary>The identities of what it makes.</summary>
    /// <param name="aggregate">The identity of the aggregate it happens in.</param>
    IEnumerable<NewIdentity> Made(Guid aggregate);
}
