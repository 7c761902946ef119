using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>A draft document under negotiation: its paragraphs in order, those deleted included so that they can be restored in their place.</summary>
/// <param name="Body">The body that negotiates it; null until it is created.</param>
/// <param name="Symbol">Its document symbol, as in <c>A/CONF.192/2024/RC/CRP.1</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="Paragraphs">In reading order.</param>
/// <param name="Proposals">What is proposed on it and not yet decided, in the order of tabling.</param>
/// <param name="LastIssued">The revision issued last, or what it was created as; null until it is created.</param>
/// <param name="Insertions">The insertions that delegations tabled, in the order of tabling.</param>
[GenerateSerializer, Immutable]
public sealed record Draft(
    BodyId? Body, string Symbol, string Title, DraftLanguage Language, ImmutableArray<Paragraph> Paragraphs, ImmutableArray<Proposal> Proposals,
    LastIssued? LastIssued, ImmutableArray<Insertion> Insertions)
    : IAggregate<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public static string Kind => "draft";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Delegates;

    /// <inheritdoc/>
    public static int Shape => 3;

    /// <inheritdoc/>
    public static Draft Initial { get; } = new(null, "", "", DraftLanguage.En, [], [], null, []);

    /// <summary>The paragraph with this identity, or null.</summary>
    public Paragraph? Find(ParagraphId paragraph) => Paragraphs.FirstOrDefault(candidate => candidate.Id == paragraph);

    /// <summary>The proposal with this identity that is not yet decided, or null.</summary>
    public Proposal? Find(ProposalId proposal) => Proposals.FirstOrDefault(candidate => candidate.Id == proposal);

    /// <inheritdoc/>
    public string? NameOf(Guid? part) => part switch
    {
        null => Body is null ? null : Symbol,
        { } id when Find(new ParagraphId(id)) is { } paragraph => Named(paragraph.Id),
        { } id => Find(new ProposalId(id))?.SponsorName,
    };

    /// <inheritdoc/>
    public Draft Evolve(DraftEvent happened) => happened switch
    {
        DraftCreated e => Create(e),
        ParagraphAmended e => Change(e.Paragraph, paragraph => paragraph with { Text = e.Text, TextVersion = paragraph.Version + 1 }),
        ParagraphInserted e => this with { Paragraphs = Paragraphs.Insert(PlaceAfter(e.After), new(e.Paragraph, e.Kind, e.Level, e.Text, 1, false)) },
        ParagraphMoved e => Move(e),
        ParagraphDeleted e => Place(e.Paragraph, paragraph => paragraph with { Deleted = true, LastLabel = e.Label, DeletedWith = e.With }),
        ParagraphRestored e => Place(e.Paragraph, paragraph => paragraph with { Deleted = false, LastLabel = "", DeletedWith = null }),
        ProposalTabled e => Table(Proposal.Of(e)),
        ProposalEvent e => Change(Find(e.Proposal)!, e),
        RevisionIssued e => this with { LastIssued = LastIssued.Of(e.Number, e.Symbol, e.Paragraphs) },
        _ => throw new UnreachableException(),
    };

    /// <summary>A paragraph as sentences name it, by its number, the last it bore if it is deleted, and how it begins:
    /// "Paragraph 12 (“Decides to…”)".</summary>
    public string Named(ParagraphId id) =>
        Find(id) is { } paragraph ? paragraph.Named(paragraph.Deleted ? paragraph.LastLabel : Numbering.LabelOf(this, id)) : "The paragraph";

    /// <summary>Why an act on this paragraph is refused, or null: it must exist, and its text and its place must be those that the editor saw.</summary>
    internal Refusal? NotAsSeen(ParagraphId id, int seen) => NotAsSeen(id, seen, paragraph => paragraph.Version);

    /// <summary>Why an act on the text of this paragraph is refused, or null: a move, or a deletion that was undone, is no change of text.</summary>
    internal Refusal? TextNotAsSeen(ParagraphId id, int seen) => NotAsSeen(id, seen, paragraph => paragraph.TextVersion);

    /// <summary>Why an act on the text of this proposal's paragraph is refused, or null; the beginning has no text.</summary>
    internal Refusal? TextNotAsSeen(ProposalId id, int seen) => Find(id)!.Paragraph is { } paragraph ? TextNotAsSeen(paragraph, seen) : null;

    /// <summary>Why an act on the place of this paragraph is refused, or null: a change of text leaves it in its place.</summary>
    internal Refusal? PlaceNotAsSeen(ParagraphId id, int seen) => NotAsSeen(id, seen, paragraph => paragraph.PlaceVersion);

    private Refusal? NotAsSeen(ParagraphId id, int seen, Func<Paragraph, int> since) => Find(id) switch
    {
        null => Refusal.Unknown("paragraph"),
        { } paragraph when seen < since(paragraph) || seen > paragraph.Version => MovedOn($"{Named(id)} was changed while you worked on it."),
        _ => null,
    };

    /// <summary>The refusal of an act on a paragraph that was changed, saying who did what to it since it had the version seen.</summary>
    /// <param name="refusal">The refusal, which the draft alone cannot explain.</param>
    /// <param name="id">The paragraph.</param>
    /// <param name="seen">Its version that the sender saw.</param>
    /// <param name="happened">All that happened to the draft, and who did it.</param>
    public static Refusal Explain(Refusal refusal, ParagraphId id, int seen, IEnumerable<(DraftEvent Event, Actor By)> happened)
    {
        // Each step is a version of the paragraph: the first is that in which it came into being.
        var steps = happened
            .Where(one => ParagraphSteps.Of(one.Event) == id || (one.Event is DraftCreated e && e.Paragraphs.Any(paragraph => paragraph.Id == id)))
            .Skip(Math.Max(seen, 1)).ToList();
        return steps.Count == 0
            ? refusal
            : MovedOn(Refusal.Done(steps.Select(one => one.By.Name), ParagraphSteps.InWords(steps.Select(one => one.Event)), "while you worked on it"));
    }

    /// <summary>Why an act on a paragraph is refused that was changed since its sender saw it.</summary>
    public const string HasMovedOn = "paragraph-has-moved-on";

    private static Refusal MovedOn(string how) => new(HasMovedOn, $"{how} Compare the texts and choose.");

    /// <summary>Why an act on this proposal is refused, or null: it must exist and not be decided yet.</summary>
    internal Refusal? NotLive(ProposalId id) => Find(id) is null ? Proposal.Unknown : null;

    private static Draft Create(DraftCreated e)
    {
        var paragraphs = e.Paragraphs.Select(p => new Paragraph(p.Id, p.Kind, p.Level, p.Text, 1, false));
        var draft = new Draft(e.Body, e.Symbol, e.Title, e.Language, [.. paragraphs], [], null, []);
        return draft with { LastIssued = LastIssued.Of(0, e.Symbol, IssuedParagraph.Of(draft)) };
    }

    private int PlaceAfter(ParagraphId? after) => after is { } id ? Paragraphs.Place(id) + 1 : 0;

    private Draft Change(ParagraphId id, Func<Paragraph, Paragraph> change)
    {
        var paragraph = Find(id)!;
        return this with { Paragraphs = Paragraphs.Replace(paragraph, change(paragraph) with { Version = paragraph.Version + 1 }) };
    }

    private Draft Place(ParagraphId id, Func<Paragraph, Paragraph> change) =>
        Change(id, paragraph => change(paragraph) with { PlaceVersion = paragraph.Version + 1 });

    private Draft Table(Proposal proposal) => this with
    {
        Proposals = Proposals.Add(proposal),
        Insertions = proposal.Kind is ProposalKind.InsertAfter
            ? Insertions.Add(new(proposal.Id, proposal.Paragraph, proposal.Inserts(this).Level))
            : Insertions,
    };

    // What is decided leaves the state: no rule asks for it again, and its row keeps it.
    private Draft Change(Proposal proposal, ProposalEvent happened)
    {
        var after = proposal.After(happened);
        return this with
        {
            Proposals = after.IsLive ? Proposals.Replace(proposal, after) : Proposals.Remove(proposal),
            Insertions = after.IsLive || after.IsAccepted
                ? [.. Insertions.Select(one => one.Proposal == after.Id ? one with { After = after.Paragraph } : one)]
                : Insertions.RemoveAll(one => one.Proposal == after.Id),
        };
    }

    // What is moved leaves the place for which it was tabled, and what was tabled for the place after it.
    private Draft Move(ParagraphMoved e)
    {
        var changed = Place(e.Paragraph, paragraph => paragraph with { Moves = paragraph.Moves + 1 });
        ImmutableArray<Paragraph> moved = [.. changed.Paragraphs.Where(one => one.Id == e.Paragraph || (e.With?.Contains(one.Id) ?? false))];
        var rest = changed with { Paragraphs = changed.Paragraphs.RemoveRange(moved) };
        return rest with
        {
            Paragraphs = rest.Paragraphs.InsertRange(rest.PlaceAfter(e.After), moved),
            Insertions = Insertions.RemoveAll(one => Find(one.Proposal) is null && (one.Proposal.Inserted == e.Paragraph || one.After == e.Paragraph)),
        };
    }
}

/// <summary>A paragraph of a draft.</summary>
/// <param name="Id">Its identity, which never changes.</param>
/// <param name="Kind">Heading, preambular or operative.</param>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i).</param>
/// <param name="Text">One line in the inline markup: *italic*, **bold**, ^[footnote].</param>
/// <param name="Version">1 when made, one more with each change; what an edit must expect.</param>
/// <param name="Deleted">True if it is deleted; it keeps its place and can be restored.</param>
/// <param name="Moves">How many times it has been moved.</param>
/// <param name="TextVersion">Its version since which it has the text it has: what was written on that version or a later one still fits.</param>
/// <param name="PlaceVersion">Its version since which it stands where it stands, or is deleted.</param>
/// <param name="LastLabel">The number it bore when it was deleted; empty while it stands, and for headings.</param>
/// <param name="DeletedWith">The paragraph on which it hangs and with which it was deleted; null while it stands, or if it was deleted on its own.</param>
[GenerateSerializer, Immutable]
public sealed record Paragraph(
    ParagraphId Id, ParagraphKind Kind, int Level, string Text, int Version, bool Deleted, int Moves = 0,
    int TextVersion = 1, int PlaceVersion = 1, string LastLabel = "", ParagraphId? DeletedWith = null)
    : INumbered
{
    private const int LongestStart = 60;

    /// <summary>It as sentences name it, under a number: "Paragraph 12 (“Decides to…”)", "The heading (“Preamble”)".</summary>
    public string Named(string label)
    {
        var start = Excerpt.Of(Markup.Plain(Text), LongestStart);
        return Kind is ParagraphKind.Heading ? $"The heading (“{start}”)" : $"{$"Paragraph {label}".TrimEnd()} (“{start}”)";
    }
}

/// <summary>The six official languages, by their ISO 639-1 codes.</summary>
public enum DraftLanguage
{
    /// <summary>Arabic, written from right to left.</summary>
    Ar,

    /// <summary>Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,

    /// <summary>French.</summary>
    Fr,

    /// <summary>Russian.</summary>
    Ru,

    /// <summary>Spanish.</summary>
    Es,
}
