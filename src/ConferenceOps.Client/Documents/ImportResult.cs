using ConferenceOps.Domain;

namespace ConferenceOps.Client;

/// <summary>What became of a file: a draft, or a refusal and nothing.</summary>
public sealed record ImportResult(ImportedDraft? Draft, Refusal? Refusal);

/// <summary>A draft made of a file, with what was counted in it.</summary>
/// <param name="Language">The ISO 639-1 code.</param>
/// <param name="NotUnderstood">What the file holds that the draft does not.</param>
public sealed record ImportedDraft(
    Guid Draft, string Symbol, string Title, string Language,
    int Headings, int Preambular, int Operative, int Footnotes, IReadOnlyList<NotUnderstood> NotUnderstood);

/// <summary>An element that was left out of a draft.</summary>
/// <param name="Element">Its name.</param>
/// <param name="Count">How often it occurs.</param>
/// <param name="Line">The line of its first occurrence, from 1.</param>
public sealed record NotUnderstood(string Element, int Count, int Line);

/// <summary>The body of a response that refuses a file.</summary>
internal sealed record ImportRefused(Refusal? Refusal);
