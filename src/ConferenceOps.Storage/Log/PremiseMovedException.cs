namespace ConferenceOps.Storage.Log;

/// <summary>A stream that a decision was taken from has moved on; nothing is written, and the decision must be taken again from what is true now.</summary>
public sealed class PremiseMovedException(Premise premise, int actual)
    : Exception($"{premise.Stream} is at version {actual} and not at {premise.Version}, from which the command was decided. Decide it again.")
{
    /// <summary>The stream that has moved on.</summary>
    public string Stream => premise.Stream;
}
