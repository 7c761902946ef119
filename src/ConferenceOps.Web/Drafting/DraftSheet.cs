using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Client;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Drafting;

/// <summary>A draft as one reader has it before them: the text as it stands, and what is new to them in it.</summary>
/// <param name="Body">The body that negotiates it.</param>
/// <param name="Draft">The draft as the rules know it; of what was issued of it, the numbers.</param>
/// <param name="Issued">The revision whose symbol it bears.</param>
/// <param name="Version">The version of the draft that this shows.</param>
/// <param name="LastSteps">The last thing done to each paragraph.</param>
/// <param name="Proposals">Those that awaited a decision since the draft was fetched, in the order of tabling: what is decided stays in sight.</param>
/// <param name="Opened">The version of the draft that the page began with.</param>
/// <param name="Unread">What is new, by paragraph.</param>
/// <param name="News">Everything that happened while the page was open, in order.</param>
public sealed record DraftSheet(
    BodyName Body, Draft Draft, IssuedRevision Issued, int Version, ImmutableDictionary<ParagraphId, ParagraphStep> LastSteps,
    ImmutableArray<Proposal> Proposals, int Opened, ImmutableDictionary<ParagraphId, Unread> Unread, ImmutableList<NewsItem> News)
{
    private static readonly ILookup<ParagraphId?, Proposal> NoProposals = Array.Empty<Proposal>().ToLookup(proposal => proposal.Paragraph);

    private ImmutableArray<DraftParagraph>? paragraphs;
    private ImmutableDictionary<ParagraphId, int>? notes;
    private IReadOnlyList<string>? noteTexts;
    private (ImmutableArray<Proposal> Of, ILookup<ParagraphId?, Proposal> By) proposals = ([], NoProposals);

    /// <summary>The paragraphs with their numbers, deleted ones in their places.</summary>
    public ImmutableArray<DraftParagraph> Paragraphs => paragraphs ??= Numbered();

    /// <summary>Whether numbers are frozen: those of the revision issued last stay until the next.</summary>
    public bool IsFrozen => Draft.LastIssued is { Numbers.Length: > 0 };

    /// <summary>Whether anything happened to the text since it was issued.</summary>
    public bool ChangedSince => LastSteps.Values.Any(step => step.Kind is not StepKind.Created && step.At > Issued.IssuedAt);

    /// <summary>How many proposals await a decision.</summary>
    public int OpenProposals => Draft.Proposals.Length;

    /// <summary>The proposals on a paragraph, or for the beginning, in the order of tabling; the same object until a proposal changes.</summary>
    public IEnumerable<Proposal> ProposalsOn(ParagraphId? paragraph)
    {
        if (proposals.Of != Proposals)
            proposals = (Proposals, Proposals.ToLookup(proposal => proposal.Paragraph));
        return proposals.By[paragraph];
    }

    public static DraftSheet Of(DraftView draft) => new(
        draft.Body, StateOf(draft), draft.LastIssued, draft.Version, StepsOf(draft), draft.Proposals.Nodes, draft.Version,
        ImmutableDictionary<ParagraphId, Unread>.Empty, []);

    public DraftParagraph? Find(ParagraphId paragraph) => Paragraphs.FirstOrDefault(candidate => candidate.Id == paragraph);

    /// <summary>True if a paragraph of this kind and level may be inserted after another, or at the beginning.</summary>
    public bool MayInsert(ParagraphId? after, ParagraphKind kind, int level) => Draft.MayInsert(after, kind, level);

    /// <summary>True if a paragraph, with what hangs on it, may be moved to stand right after another, or at the beginning.</summary>
    public bool MayMove(DraftParagraph moved, DraftParagraph? after) =>
        (after is null || after.Level >= moved.Level - 1 && after.Level <= moved.Level) && Draft.MayStandAfter(moved.Id, after?.Id);

    /// <summary>The number of a paragraph's first footnote: they are counted through the whole text as it stands.</summary>
    public int FirstNote(ParagraphId paragraph) => (notes ??= CountNotes()).GetValueOrDefault(paragraph, 1);

    /// <summary>The footnotes of the text as it stands, in reading order; the same object until the text changes.</summary>
    public IReadOnlyList<string> Notes => noteTexts ??= [.. Paragraphs.Where(one => !one.Deleted).SelectMany(one => Markup.Notes(one.Text))];

    /// <summary>The draft after a live change; a change that it holds already makes no difference.</summary>
    /// <param name="change">The change of the next version.</param>
    /// <param name="own">True if the reader made it, to whom it is not news.</param>
    public DraftSheet After(Change change, bool own)
    {
        if (change.Version <= Version)
            return this;
        if (change.Version != Version + 1)
            throw new InvalidOperationException("A change of a later version than the next.");
        var next = this with { Version = change.Version };
        if (change.Happened is RevisionIssued issued)
            return next.Freeze(issued);
        if (change.Happened is not DraftEvent happened || !Concerns(happened))
            return next;
        next = next with { Draft = Draft.Evolve(happened), Proposals = ProposalsAfter(happened), paragraphs = null, notes = null, noteTexts = null };
        if (Told(happened) is not var (paragraph, kind, label, from, credit))
            return next;

        var (was, now) = (TextOf(Draft, paragraph), TextOf(next.Draft, paragraph));
        var by = credit?.Words(change.By ?? "") ?? change.By ?? "";
        var step = new ParagraphStep(change.Version, kind, label, by, change.At, TextDiff.Compute(was, now));
        return next with
        {
            LastSteps = LastSteps.SetItem(paragraph, step),
            Unread = own
                ? Unread.Remove(paragraph)
                : Unread.SetItem(paragraph, Drafting.Unread.Of(Unread.GetValueOrDefault(paragraph), was, now, step, from)),
            // What hangs on a paragraph is told with it.
            News = own || happened is ParagraphDeleted { With: not null } or ParagraphRestored { With: not null }
                ? News
                : News.Add(new(change.Version, paragraph, kind, label, from, by, change.At)),
        };
    }

    /// <summary>The reader has read what is new in a paragraph.</summary>
    public DraftSheet Read(ParagraphId paragraph) => this with { Unread = Unread.Remove(paragraph) };

    /// <summary>The reader has read everything.</summary>
    public DraftSheet ReadAll() => this with { Unread = Unread.Clear(), News = [] };

    /// <summary>With what the last step of each paragraph changed, where it is still the last.</summary>
    public DraftSheet WithComparisons(DraftView compared) => this with
    {
        LastSteps = LastSteps.SetItems(StepsOf(compared).Where(step => LastSteps.GetValueOrDefault(step.Key)?.Version == step.Value.Version)),
        paragraphs = null,
    };

    /// <summary>The state fetched anew, with what is new to the reader since the one they had.</summary>
    /// <param name="fetched">The state.</param>
    /// <param name="reader">The reader's name, to whom their own changes are not news.</param>
    public DraftSheet Refetched(DraftView fetched, string reader)
    {
        var unread = Unread;
        foreach (var paragraph in fetched.Paragraphs)
        {
            var step = paragraph.LastStep;
            if (LastSteps.GetValueOrDefault(paragraph.Id)?.Version == step.Version || step.By == reader)
                continue;
            var seen = unread.GetValueOrDefault(paragraph.Id)?.Seen ?? TextOf(Draft, paragraph.Id);
            var diff = TextDiff.Compute(seen, paragraph.Deleted ? "" : paragraph.Text);
            unread = unread.SetItem(paragraph.Id, new(seen, diff, step.Kind, step.By, step.At, 1, null));
        }

        return Of(fetched) with { Opened = Opened, Unread = unread, News = News };
    }

    private static Draft StateOf(DraftView draft) => new(
        draft.Body.Id, draft.Symbol, draft.Title, draft.Language,
        [
            .. draft.Paragraphs.Select(one => new Paragraph(
                one.Id, one.Kind, one.Level, one.Text, one.Version, one.Deleted, one.Moves, one.TextVersion, one.PlaceVersion, one.LastLabel)),
        ],
        draft.Proposals.Nodes,
        new(draft.LastIssued.Number, draft.LastIssued.Symbol, "", [.. draft.Paragraphs
            .Where(one => one.Issued is not null)
            .OrderBy(one => one.Issued!.Place)
            .Select(one => new IssuedNumber(one.Id, one.Kind, one.Level, one.Issued!.Label, one.Issued.Moves))]), []);

    // The text of a revision is not told: it is the one that is before the reader.
    private DraftSheet Freeze(RevisionIssued issued) => this with
    {
        Draft = Draft with { LastIssued = LastIssued.Of(issued.Number, issued.Symbol, IssuedParagraph.Of(Draft)) },
        Issued = new(issued.Number, issued.Symbol, issued.IssuedAt),
        paragraphs = null,
    };

    private static ImmutableDictionary<ParagraphId, ParagraphStep> StepsOf(DraftView draft) =>
        ImmutableDictionary<ParagraphId, ParagraphStep>.Empty.SetItems(
            draft.Paragraphs.Select(paragraph => KeyValuePair.Create(paragraph.Id, paragraph.LastStep)));

    // Of very many proposals only the first are here.
    private bool Concerns(DraftEvent happened) => happened switch
    {
        DraftCreated or RevisionIssued => false,
        ProposalEvent e and not ProposalTabled => Draft.Find(e.Proposal) is not null,
        _ => true,
    };

    private static (ParagraphId Paragraph, StepKind Kind, string Label, string? From, Credit? Credit)? Told(DraftEvent happened) => happened switch
    {
        ParagraphAmended e => (e.Paragraph, StepKind.Amended, e.Label, null, e.Credit),
        ParagraphInserted e => (e.Paragraph, StepKind.Inserted, e.Label, null, e.Credit),
        ParagraphMoved e => (e.Paragraph, StepKind.Moved, e.Label, e.From == e.Label ? null : e.From, null),
        ParagraphDeleted e => (e.Paragraph, StepKind.Deleted, e.Label, null, e.Credit),
        ParagraphRestored e => (e.Paragraph, StepKind.Restored, e.Label, null, null),
        ProposalEvent => null,
        _ => throw new UnreachableException(),
    };

    private static string TextOf(Draft draft, ParagraphId paragraph) => draft.Find(paragraph) is { Deleted: false } standing ? standing.Text : "";

    private ImmutableArray<Proposal> ProposalsAfter(DraftEvent happened) => happened switch
    {
        ProposalTabled e => Proposals.Add(Proposal.Of(e)),
        ProposalEvent e => [.. Proposals.Select(one => one.Id == e.Proposal ? one.After(e) : one)],
        _ => Proposals,
    };

    private ImmutableArray<DraftParagraph> Numbered()
    {
        var numbers = Numbering.Of(Draft);
        return
        [
            .. Draft.Paragraphs.Select(one => new DraftParagraph(
                one.Id, one.Kind, one.Level, numbers[one.Id], one.Text, one.Version, one.Deleted, LastSteps[one.Id], numbers.Moved.Contains(one.Id), one.Moves,
                null, one.TextVersion, one.PlaceVersion, one.LastLabel)),
        ];
    }

    private ImmutableDictionary<ParagraphId, int> CountNotes()
    {
        var next = 1;
        var first = ImmutableDictionary.CreateBuilder<ParagraphId, int>();
        foreach (var paragraph in Paragraphs)
        {
            first[paragraph.Id] = next;
            if (!paragraph.Deleted)
                next += Markup.Notes(paragraph.Text).Length;
        }

        return first.ToImmutable();
    }
}
