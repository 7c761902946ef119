using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>The place and the number of a paragraph in the revision issued last; it keeps the number until the next is issued.</summary>
/// <param name="Id">The paragraph.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Level">Its level.</param>
/// <param name="Label">Its number; empty for headings.</param>
/// <param name="Moves">How many times it had been moved.</param>
[GenerateSerializer, Immutable]
public sealed record IssuedNumber(ParagraphId Id, ParagraphKind Kind, int Level, string Label, int Moves) : INumbered;
