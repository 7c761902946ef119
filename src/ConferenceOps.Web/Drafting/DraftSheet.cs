using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using Draft = ConferenceOps.Client.Draft;
using Paragraph = ConferenceOps.Client.Paragraph;
using ParagraphKind = ConferenceOps.Domain.Drafting.ParagraphKind;
using Proposal = ConferenceOps.Client.Proposal;

namespace ConferenceOps.Web.Drafting;

/// <summary>A draft as one reader has it before them: the text as it stands, and what is new to them in it.</summary>
/// <param name="Draft">The draft with all its paragraphs, deleted ones in their places.</param>
/// <param name="Opened">The version of the draft that the page began with.</param>
/// <param name="Unread">What is new, by paragraph.</param>
/// <param name="News">Everything that happened while the page was open, in order.</param>
public sealed record DraftSheet(Draft Draft, int Opened, ImmutableDictionary<Guid, Unread> Unread, ImmutableList<NewsItem> News)
{
    private static readonly ILookup<Guid, Proposal> NoProposals = Array.Empty<Proposal>().ToLookup(proposal => proposal.Paragraph);

    private ImmutableDictionary<Guid, int>? notes;
    private (ProposalConnection? Of, ILookup<Guid, Proposal> By) proposals = (null, NoProposals);

    public IReadOnlyList<Paragraph> Paragraphs => Draft.Paragraphs ?? [];

    public int Version => Draft.Version;

    /// <summary>How many proposals await a decision.</summary>
    public int OpenProposals => (Draft.Proposals?.Nodes ?? []).Count(proposal => proposal.IsLive);

    /// <summary>The proposals on a paragraph, in the order of tabling; the same object until a proposal changes.</summary>
    public IEnumerable<Proposal> ProposalsOn(Guid paragraph)
    {
        if (!ReferenceEquals(proposals.Of, Draft.Proposals))
            proposals = (Draft.Proposals, (Draft.Proposals?.Nodes ?? []).ToLookup(proposal => proposal.Paragraph));
        return proposals.By[paragraph];
    }

    public static DraftSheet Of(Draft draft) => new(draft, draft.Version, ImmutableDictionary<Guid, Unread>.Empty, []);

    public Paragraph? Find(Guid paragraph) => Paragraphs.FirstOrDefault(candidate => candidate.Id == paragraph);

    /// <summary>The number of a paragraph's first footnote: they are counted through the whole text as it stands.</summary>
    public int FirstNote(Guid paragraph) => (notes ??= CountNotes()).GetValueOrDefault(paragraph, 1);

    /// <summary>The footnotes of the text as it stands, in reading order, and the paragraph each stands in.</summary>
    public IEnumerable<(Guid Paragraph, string Markup)> Notes() => Paragraphs
        .Where(paragraph => !paragraph.Deleted)
        .SelectMany(paragraph => Markup.Notes(paragraph.Text).Select(note => (paragraph.Id, note)));

    /// <summary>The draft after a live change; a change that it holds already makes no difference.</summary>
    /// <param name="change">The change of the next version.</param>
    /// <param name="own">True if the reader made it, to whom it is not news.</param>
    public DraftSheet After(Change change, bool own)
    {
        if (change.Version <= Version)
            return this;
        if (change.Version != Version + 1)
            throw new InvalidOperationException("A change of a later version than the next.");
        if (ParagraphChange.Of(change) is not { } told)
            return this with { Draft = Draft with { Version = change.Version, Proposals = ProposalsAfter(change) }, notes = null };

        var was = told.Step is StepKind.Inserted ? Inserted(told) : Find(told.Paragraph) ?? throw new InvalidOperationException("A change of a paragraph that is not in the draft.");
        var by = told.Sponsor is { } sponsor ? ProposalWords.Accepted(sponsor, change.By ?? "") : change.By ?? "";
        var at = change.At;
        var step = new ParagraphStep(change.Version, told.Step, told.Label, by, at, null, told.Diff);
        var now = was with
        {
            Text = told.Text ?? was.Text,
            Version = told.Step is StepKind.Inserted ? 1 : was.Version + 1,
            Deleted = told.Step is StepKind.Deleted || (was.Deleted && told.Step is not StepKind.Restored),
            LastStep = step,
        };
        return this with
        {
            Draft = Draft with { Version = change.Version, Paragraphs = Numbered(InPlace(told, now)) },
            Unread = own ? Unread.Remove(now.Id) : Unread.SetItem(now.Id, Drafting.Unread.Of(Unread.GetValueOrDefault(now.Id), was, told, by, at)),
            News = own ? News : News.Add(new(change.Version, now.Id, told.Step, told.Label, told.From, by, at)),
            notes = null,
        };
    }

    /// <summary>The reader has read what is new in a paragraph.</summary>
    public DraftSheet Read(Guid paragraph) => this with { Unread = Unread.Remove(paragraph) };

    /// <summary>The reader has read everything.</summary>
    public DraftSheet ReadAll() => this with { Unread = Unread.Clear(), News = [] };

    /// <summary>With what the last step of each paragraph changed, where it is still the last.</summary>
    public DraftSheet WithComparisons(Draft compared)
    {
        var steps = (compared.Paragraphs ?? []).ToDictionary(paragraph => paragraph.Id, paragraph => paragraph.LastStep);
        return this with
        {
            Draft = Draft with
            {
                Paragraphs =
                [
                    .. Paragraphs.Select(paragraph => steps.TryGetValue(paragraph.Id, out var step) && step.Version == paragraph.LastStep.Version
                        ? paragraph with { LastStep = step }
                        : paragraph),
                ],
            },
        };
    }

    /// <summary>The state fetched anew, with what is new to the reader since the one they had.</summary>
    /// <param name="fetched">The state.</param>
    /// <param name="reader">The reader's name, to whom their own changes are not news.</param>
    public DraftSheet Refetched(Draft fetched, string reader)
    {
        var unread = Unread;
        foreach (var paragraph in fetched.Paragraphs ?? [])
        {
            var was = Find(paragraph.Id);
            if (was?.LastStep.Version == paragraph.LastStep.Version || paragraph.LastStep.By == reader)
                continue;
            var seen = unread.GetValueOrDefault(paragraph.Id)?.Seen ?? (was is null or { Deleted: true } ? "" : was.Text);
            var step = paragraph.LastStep;
            unread = unread.SetItem(paragraph.Id, new(seen, Comparison.Of(seen, paragraph.Deleted ? "" : paragraph.Text), step.Kind, step.By, step.At, 1, null));
        }

        return new(fetched, Opened, unread, News);
    }

    private ProposalConnection? ProposalsAfter(Change change)
    {
        var were = Draft.Proposals ?? new([], new(false, null), 0);
        var now = were.Nodes.After(change);
        return ReferenceEquals(now, were.Nodes) ? Draft.Proposals : were with { Nodes = now };
    }

    private static Paragraph Inserted(ParagraphChange told) => new(
        told.Paragraph, told.Kind!.Value, told.Level ?? 0, told.Label, told.Text ?? "", 0, false, new(0, StepKind.Inserted, told.Label, "", default, null, null), null);

    private List<Paragraph> InPlace(ParagraphChange told, Paragraph now)
    {
        List<Paragraph> all = [.. Paragraphs];
        var place = all.FindIndex(paragraph => paragraph.Id == now.Id);
        if (told.Step is not (StepKind.Inserted or StepKind.Moved))
        {
            all[place] = now;
            return all;
        }

        if (place >= 0)
            all.RemoveAt(place);
        all.Insert(told.After is { } after ? all.FindIndex(paragraph => paragraph.Id == after) + 1 : 0, now);
        return all;
    }

    private static List<Paragraph> Numbered(List<Paragraph> paragraphs) =>
    [
        .. paragraphs.Zip(
            Numbering.Labels(paragraphs.Select(paragraph => ((ParagraphKind)paragraph.Kind, paragraph.Level, paragraph.Deleted))),
            (paragraph, label) => paragraph.Label == label ? paragraph : paragraph with { Label = label }),
    ];

    private ImmutableDictionary<Guid, int> CountNotes()
    {
        var next = 1;
        var first = ImmutableDictionary.CreateBuilder<Guid, int>();
        foreach (var paragraph in Paragraphs)
        {
            first.Add(paragraph.Id, next);
            if (!paragraph.Deleted)
                next += Markup.Notes(paragraph.Text).Length;
        }

        return first.ToImmutable();
    }
}
