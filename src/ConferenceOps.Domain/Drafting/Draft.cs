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
/// <param name="Proposals">What is proposed on it and not yet decided, in the order of tabling.</param>
/// <param name="LastIssued">The revision issued last, or what it was created as; null until it is created.</param>
[GenerateSerializer, Immutable]
public sealed record Draft(
    BodyId? Body, string Symbol, string Title, DraftLanguage Language, ImmutableArray<Paragraph> Paragraphs, ImmutableArray<Proposal> Proposals,
    LastIssued? LastIssued)
    : IAggregate<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public static string Kind => "draft";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Delegates;

    /// <inheritdoc/>
    public static int Shape => 2;

    /// <inheritdoc/>
    public static Draft Initial { get; } = new(null, "", "", DraftLanguage.En, [], [], null);

    /// <summary>The paragraph with this identity, or null.</summary>
    public Paragraph? Find(ParagraphId paragraph) => Paragraphs.FirstOrDefault(candidate => candidate.Id == paragraph);

    /// <summary>The proposal with this identity that is not yet decided, or null.</summary>
    public Proposal? Find(ProposalId proposal) => Proposals.FirstOrDefault(candidate => candidate.Id == proposal);

    /// <inheritdoc/>
    public string? NameOf(Guid? part) => part switch
    {
        null => Body is null ? null : Symbol,
        { } id when Find(new ParagraphId(id)) is { } paragraph => $"paragraph {Numbering.LabelOf(this, paragraph.Id)}".TrimEnd(),
        { } id => Find(new ProposalId(id))?.SponsorName,
    };

    /// <inheritdoc/>
    public Draft Evolve(DraftEvent happened) => happened switch
    {
        DraftCreated e => Create(e),
        ParagraphAmended e => Change(e.Paragraph, paragraph => paragraph with { Text = e.Text }),
        ParagraphInserted e => this with { Paragraphs = Paragraphs.Insert(PlaceAfter(e.After), new(e.Paragraph, e.Kind, e.Level, e.Text, 1, false)) },
        ParagraphMoved e => Move(e),
        ParagraphDeleted e => Change(e.Paragraph, paragraph => paragraph with { Deleted = true }),
        ParagraphRestored e => Change(e.Paragraph, paragraph => paragraph with { Deleted = false }),
        ProposalTabled e => this with { Proposals = Proposals.Add(Proposal.Of(e)) },
        ProposalEvent e => Change(Find(e.Proposal)!, e),
        RevisionIssued e => this with { LastIssued = LastIssued.Of(e.Number, e.Symbol, e.Paragraphs) },
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
    internal Refusal? NotLive(ProposalId id) => Find(id) is null ? Proposal.Unknown : null;

    /// <summary>Why an act on the text of this proposal is refused, or null:
    /// it must be undecided and stand on the version on which the actor read it.</summary>
    internal Refusal? NotAsRead(ProposalId id, int baseVersion) => NotLive(id) ?? (Find(id)!.BaseVersion == baseVersion
        ? null
        : new("proposal-has-moved-on", "Its sponsor has put this proposal on the paragraph as it stands now, with another text. Read it again."));

    private static Draft Create(DraftCreated e)
    {
        var paragraphs = e.Paragraphs.Select(p => new Paragraph(p.Id, p.Kind, p.Level, p.Text, 1, false));
        var draft = new Draft(e.Body, e.Symbol, e.Title, e.Language, [.. paragraphs], [], null);
        return draft with { LastIssued = LastIssued.Of(0, e.Symbol, IssuedParagraph.Of(draft)) };
    }

    private int PlaceAfter(ParagraphId? after) => after is { } id ? Paragraphs.IndexOf(Find(id)!) + 1 : 0;

    private Draft Change(ParagraphId id, Func<Paragraph, Paragraph> change)
    {
        var paragraph = Find(id)!;
        return this with { Paragraphs = Paragraphs.Replace(paragraph, change(paragraph) with { Version = paragraph.Version + 1 }) };
    }

    // What is decided leaves the state: no rule asks for it again, and its row keeps it.
    private Draft Change(Proposal proposal, ProposalEvent happened) => proposal.After(happened) is { IsLive: true } after
        ? this with { Proposals = Proposals.Replace(proposal, after) }
        : this with { Proposals = Proposals.Remove(proposal) };

    private Draft Move(ParagraphMoved e)
    {
        var changed = Change(e.Paragraph, paragraph => paragraph with { Moves = paragraph.Moves + 1 });
        var moved = changed.Find(e.Paragraph)!;
        var rest = changed with { Paragraphs = changed.Paragraphs.Remove(moved) };
        return rest with { Paragraphs = rest.Paragraphs.Insert(rest.PlaceAfter(e.After), moved) };
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
[GenerateSerializer, Immutable]
public sealed record Paragraph(ParagraphId Id, ParagraphKind Kind, int Level, string Text, int Version, bool Deleted, int Moves = 0) : INumbered;

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
