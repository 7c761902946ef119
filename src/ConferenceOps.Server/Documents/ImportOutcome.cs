using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Exchange.AkomaNtoso;

namespace ConferenceOps.Server.Documents;

/// <summary>What became of a file: a draft, or a refusal and nothing.</summary>
internal sealed record ImportOutcome(ImportedDraft? Draft, Refusal? Refusal);

/// <summary>A draft made of a file, with what was counted in it and what was not understood.</summary>
internal sealed record ImportedDraft(
    DraftId Draft, string Symbol, string Title, string Language,
    int Headings, int Preambular, int Operative, int Footnotes, ImmutableArray<NotUnderstood> NotUnderstood)
{
    /// <summary>The outcome in one line.</summary>
    public string Line => $"imported {Symbol} ({Language}): {Preambular} preambular and {Operative} operative paragraphs, {Footnotes} footnotes"
        + (NotUnderstood.IsEmpty ? "" : $"; not understood: {string.Join(", ", NotUnderstood.Select(element => $"{element.Element} ({element.Count})"))}");
}
