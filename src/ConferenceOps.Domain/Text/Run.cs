using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Text;

/// <summary>A stretch of text of one style, or a footnote where it stands.</summary>
/// <param name="Text">The characters, without marks; empty for a footnote.</param>
/// <param name="Italic">Set in italics, as the participles of a resolution are.</param>
/// <param name="Bold">Set in bold.</param>
/// <param name="Note">The footnote's own runs, or null for text.</param>
[GenerateSerializer, Immutable]
public sealed record Run(string Text, bool Italic, bool Bold, ImmutableArray<Run>? Note = null);
