using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.ReadModels.Drafting;

internal sealed class DraftProjection : IProjection
{
    public async ValueTask Apply(RecordedEvent recorded, ConferenceContext context)
    {
        switch (recorded.Event)
        {
            case DraftCreated e:
                Create(e, recorded, context);
                break;
            case ProposalEvent e:
                await ProposalProjection.Apply(e, recorded, context);
                break;
            case RevisionIssued e:
                context.Revisions.Add(Issue(new(recorded.StreamId), e));
                break;
            case DraftEvent e:
                context.ParagraphSteps.Add(Step(e, recorded));
                break;
        }
    }

    public async Task Clear(ConferenceContext context, CancellationToken cancellation)
    {
        await context.Proposals.ExecuteDeleteAsync(cancellation);
        await context.ProposalSteps.ExecuteDeleteAsync(cancellation);
        await context.Revisions.ExecuteDeleteAsync(cancellation);
        await context.ParagraphSteps.ExecuteDeleteAsync(cancellation);
        await context.Drafts.ExecuteDeleteAsync(cancellation);
    }

    private static void Create(DraftCreated e, RecordedEvent recorded, ConferenceContext context)
    {
        context.Drafts.Add(new() { Id = e.Draft, Body = e.Body, Symbol = e.Symbol, Title = e.Title, Language = e.Language, CreatedAt = recorded.At });
        var text = IssuedParagraph.Of(Draft.Initial.Evolve(e));
        context.Revisions.Add(new() { Draft = e.Draft, Number = 0, Symbol = e.Symbol, IssuedAt = null, Paragraphs = text });
        foreach (var paragraph in text)
            context.ParagraphSteps.Add(Step(recorded, paragraph.Id, StepKind.Created, paragraph.Label, null, paragraph.Text));
    }

    private static RevisionRow Issue(DraftId draft, RevisionIssued e) =>
        new() { Draft = draft, Number = e.Number, Symbol = e.Symbol, IssuedAt = e.IssuedAt, Paragraphs = e.Paragraphs };

    private static ParagraphStepRow Step(DraftEvent happened, RecordedEvent recorded) => happened switch
    {
        ParagraphAmended e => Step(recorded, e.Paragraph, StepKind.Amended, e.Label, e.Before, e.Text, e.Credit),
        ParagraphInserted e => Step(recorded, e.Paragraph, StepKind.Inserted, e.Label, "", e.Text, e.Credit),
        ParagraphMoved e => Step(recorded, e.Paragraph, StepKind.Moved, e.Label, null, null),
        ParagraphDeleted e => Step(recorded, e.Paragraph, StepKind.Deleted, e.Label, e.Before, "", e.Credit),
        ParagraphRestored e => Step(recorded, e.Paragraph, StepKind.Restored, e.Label, "", e.Text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ParagraphStepRow Step(
        RecordedEvent recorded, ParagraphId paragraph, StepKind kind, string label, string? before, string? text, Credit? credit = null) => new()
        {
            Draft = new(recorded.StreamId),
            Paragraph = paragraph,
            Version = recorded.Version,
            Kind = kind,
            Label = label,
            Before = before,
            Text = text,
            Proposed = credit?.Proposed,
            // What a delegation proposed is its doing, and the bureau's to have accepted or revised it.
            By = credit?.Words(recorded.By.Name) ?? recorded.By.Name,
            At = recorded.At,
        };
}
