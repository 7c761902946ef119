using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>A draft document under negotiation: its paragraphs in order, those deleted included so that they can be restored in their place.</summary>
/// <param name="Body">The body that negotiates it; null until it is created.</param>
/// <param name="Symbol">Its document symbol, as in <c>A/CONF.192/2024/RC/CRP.1</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="Paragraphs">In reading order.</param>
/// <param name="Proposals">Everything proposed on it, in the order of tabling, decided or not.</param>
/// <param name="Revisions">The text as it was created and as it was issued since, the oldest first.</param>
[GenerateSerializer, Immutable]
public sealed record Draft(
    BodyId? Body, string Symbol, string Title, DraftLanguage Language, ImmutableArray<Paragraph> Paragraphs, ImmutableArray<Proposal> Proposals,
    ImmutableArray<Revision> Revisions)
    : IAggregate<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public static string Kind => "draft";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Delegates;

    /// <inheritdoc/>
    public static Draft Initial { get; } = new(null, "", "", DraftLanguage.En, [], [], []);

    /// <summary>The paragraph with this identity, or null.</summary>
    public Paragraph? Find(ParagraphId paragraph) => Paragraphs.FirstOrDefault(candidate => candidate.Id == paragraph);

    /// <summary>The proposal with this identity, or null.</summary>
    public Proposal? Find(ProposalId proposal) => Proposals.FirstOrDefault(candidate => candidate.Id == proposal);

    /// <inheritdoc/>
    public Draft Evolve(DraftEvent happened) => happened switch
    {
        DraftCreated e => Create(e),
        ParagraphAmended e => Change(e.Paragraph, paragraph => paragraph with { Text = e.Text }),
        ParagraphInserted e => this with { Paragraphs = Paragraphs.Insert(PlaceAfter(e.After), new(e.Paragraph, e.Kind, e.Level, e.Text, 1, false)) },
        ParagraphMoved e => Move(e),
        ParagraphDeleted e => Change(e.Paragraph, paragraph => paragraph with { Deleted = true }),
        ParagraphRestored e => Change(e.Paragraph, paragraph => paragraph with { Deleted = false }),
        ProposalTabled e => this with { Proposals = Proposals.Add(ProposalSteps.Table(e)) },
        ProposalEvent e => this with { Proposals = Proposals.Replace(Find(e.Proposal)!, Find(e.Proposal)!.After(e)) },
        RevisionIssued e => this with { Revisions = Revisions.Add(new(e.Number, e.Symbol, e.IssuedAt, e.Paragraphs)) },
        _ => throw new UnreachableException(),
    };

    /// <summary>Why an act on this paragraph is refused, or null: it must exist and stand as the editor saw it.</summary>
    internal Refusal? NotAsSeen(ParagraphId id, int expectedVersion) => Find(id) switch
    {
        null => Refusal.Unknown("paragraph"),
        { } paragraph when paragraph.Version != expectedVersion => new("paragraph-has-moved-on",
            $"Paragraph {Numbering.LabelOf(this, id)} was changed by someone else while you worked on it. Compare the texts and choose."),
        _ => null,
    };

    /// <summary>Why an act on this proposal is refused, or null: it must exist and not be decided yet.</summary>
    internal Refusal? NotLive(ProposalId id) => Find(id) switch
    {
        null => Refusal.Unknown("proposal"),
        { IsLive: false } => new("proposal-decided", "This proposal has been decided or withdrawn. Table another."),
        _ => null,
    };

    /// <summary>Why an act on the text of this proposal is refused, or null: it must be undecided and stand on the version on which the actor read it.</summary>
    internal Refusal? NotAsRead(ProposalId id, int baseVersion) => NotLive(id) ?? (Find(id)!.BaseVersion == baseVersion
        ? null
        : new("proposal-has-moved-on", "Its sponsor has put this proposal on the paragraph as it stands now, with another text. Read it again."));

    private static Draft Create(DraftCreated e)
    {
        var paragraphs = e.Paragraphs.Select(p => new Paragraph(p.Id, p.Kind, p.Level, p.Text, 1, false));
        var draft = new Draft(e.Body, e.Symbol, e.Title, e.Language, [.. paragraphs], [], []);
        return draft with { Revisions = [new(0, e.Symbol, null, IssuedParagraph.Of(draft))] };
    }

    private int PlaceAfter(ParagraphId? after) => after is { } id ? Paragraphs.IndexOf(Find(id)!) + 1 : 0;

    private Draft Change(ParagraphId id, Func<Paragraph, Paragraph> change)
    {
        var paragraph = Find(id)!;
        return this with { Paragraphs = Paragraphs.Replace(paragraph, change(paragraph) with { Version = paragraph.Version + 1 }) };
    }

    private Draft Move(ParagraphMoved e)
    {
        var changed = Change(e.Paragraph, paragraph => paragraph);
        var moved = changed.Find(e.Paragraph)!;
        var rest = changed with { Paragraphs = changed.Paragraphs.Remove(moved) };
        return rest with { Paragraphs = rest.Paragraphs.Insert(rest.PlaceAfter(e.After), moved) };
    }
}

/// <summary>A paragraph of a draft.</summary>
/// <param name="Id">Its identity, which never changes.</param>
/// <param name="Kind">Heading, preambular or operative.</param>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i).</param>
/// <param name="Text">Its text in the inline markup of <see cref="Text"/>.</param>
/// <param name="Version">1 when made, one more with each change; what an edit must expect.</param>
/// <param name="Deleted">True if it is deleted; it keeps its place and can be restored.</param>
[GenerateSerializer, Immutable]
public sealed record Paragraph(ParagraphId Id, ParagraphKind Kind, int Level, string Text, int Version, bool Deleted);

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
