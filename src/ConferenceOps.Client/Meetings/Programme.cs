namespace ConferenceOps.Client;

/// <summary>The meetings of a body.</summary>
/// <param name="Version">The version of the stream <c>programme/{body}</c> that this shows.</param>
/// <param name="Planned">How many are planned or have taken place; cancelled ones do not count.</param>
/// <param name="Held">How many have been opened.</param>
/// <param name="Left">How many more may be planned; negative when more are planned than the body is entitled to.</param>
/// <param name="Meetings">In order of their start, cancelled ones included.</param>
public sealed record Programme(int Version, int Planned, int Held, int Left, IReadOnlyList<Meeting> Meetings);
