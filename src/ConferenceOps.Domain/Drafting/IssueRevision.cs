using System.Collections.Immutable;
using System.Globalization;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Issues the draft as it stands under its symbol and the next <c>/Rev.</c> number.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="SeenVersion">The version of the draft that the sender saw: no text is issued unread.</param>
[Entitled(Circle.Presiding, "issue a revision")]
[GenerateSerializer, Immutable]
public sealed record IssueRevision(DraftId Draft, int SeenVersion)
    : IDraftCommand, IChanges<Draft, DraftEvent>
{
    bool IChanges<Draft, DraftEvent>.Replaces(DraftEvent happened) => happened is not (DraftCreated or ProposalEvent);

    IEnumerable<Standing> IChanges<Draft, DraftEvent>.Standing(Draft state) => [];

    IEnumerable<string> IChanges<Draft, DraftEvent>.Told(IEnumerable<DraftEvent> happened) => ParagraphSteps.InWords(happened);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.LastIssued is not { } last)
            return Refusal.Unknown("draft");
        var paragraphs = IssuedParagraph.Of(state);
        if (IssuedParagraph.Digest(paragraphs) == last.Digest)
            return new Refusal("nothing-to-issue", $"The text is the same as in {last.Symbol}; there is nothing to issue.");
        var number = last.Number + 1;
        return new RevisionIssued(number, string.Create(CultureInfo.InvariantCulture, $"{state.Symbol}/Rev.{number}"), now, paragraphs);
    }
}

/// <summary>A revision was issued: the text as it stood, frozen.</summary>
[EventName("draft.revision-issued")]
public sealed record RevisionIssued(int Number, string Symbol, DateTimeOffset IssuedAt, ImmutableArray<IssuedParagraph> Paragraphs) : DraftEvent
{
    /// <inheritdoc/>
    public override object Published => new { Number, Symbol, IssuedAt };
}
