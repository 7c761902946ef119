using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    /// <summary>The drafts of a body, or of all, without their paragraphs.</summary>
    public async Task<ImmutableArray<DraftListing>> Drafts(BodyId? body = null, CancellationToken cancel = default) =>
        [.. await Ask<DraftListing[]>("drafts", cancel, new Variable("body", "ID", body)) ?? []];

    /// <summary>A draft with its paragraphs and the proposals that await a decision, or null if there is none of this identity.</summary>
    /// <param name="draft">Its identity.</param>
    /// <param name="deleted">Whether deleted paragraphs come too, in their places.</param>
    /// <param name="comparisons">Whether each paragraph's last step comes with what it changed in the text.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<DraftView?> Draft(DraftId draft, bool deleted = false, bool comparisons = false, CancellationToken cancel = default) => Ask<DraftView>(
        "draft", cancel, new Variable("id", "ID!", draft), new Variable("deleted", "Boolean!", deleted, Within: true),
        new Variable("comparisons", "Boolean!", comparisons, Within: true));

    /// <summary>The last things done to a draft's paragraphs, the newest first, or null if there is none of this identity.</summary>
    /// <param name="draft">Its identity.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<DraftSteps?> RecentSteps(DraftId draft, int first, CancellationToken cancel = default) =>
        Ask<DraftSteps>("draft", cancel, new Variable("id", "ID!", draft), new Variable("first", "Int!", first, Within: true));

    /// <summary>A paragraph with everything done to it, or null if there is none of this identity.</summary>
    public async Task<ParagraphHistory?> Paragraph(DraftId draft, ParagraphId paragraph, CancellationToken cancel = default) =>
        (await Ask<DraftOfParagraph>("draft", cancel, new Variable("id", "ID!", draft), new Variable("paragraph", "ID!", paragraph, Within: true)))?.Paragraph;

    /// <summary>A proposal with everything said on it, or null if there is none of this identity.</summary>
    public async Task<ProposalHistory?> Proposal(DraftId draft, ProposalId proposal, CancellationToken cancel = default) =>
        (await Ask<DraftOfProposal>("draft", cancel, new Variable("id", "ID!", draft), new Variable("proposal", "ID!", proposal, Within: true)))?.Proposal;

    /// <summary>Proposals on a draft, in the order of tabling; null if there is no such draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="paragraph">Only those on a paragraph.</param>
    /// <param name="status">Only those of some statuses.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="after">The end cursor of the page before.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Connection<Proposal>?> Proposals(
        DraftId draft, ParagraphId? paragraph = null, IReadOnlyCollection<ProposalStatus>? status = null, int first = 50, string? after = null,
        CancellationToken cancel = default) => (await Ask<DraftOfProposals>(
            "draft", cancel, new Variable("id", "ID!", draft), new Variable("paragraph", "ID", paragraph, Within: true),
            new Variable("status", "[ProposalStatus!]", status, Within: true), new Variable("first", "Int", first, Within: true),
            new Variable("after", "String", after, Within: true)))?.Proposals;

    /// <summary>The revisions of a draft and a comparison of two of its texts, or null if there is no such draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="from">The number of the earlier revision; 0 for the draft as it was created.</param>
    /// <param name="to">The number of the later one; null for the text as it stands.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<DraftRevisions?> Revisions(DraftId draft, int from, int? to, CancellationToken cancel = default) => Ask<DraftRevisions>(
        "draft", cancel, new Variable("id", "ID!", draft), new Variable("from", "Int!", from, Within: true), new Variable("to", "Int", to, Within: true));

    /// <summary>A draft with a revision of it as it was issued, or null if there is no such draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="number">The number of the revision; 0 for the draft as it was created.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<DraftAsIssued?> Revision(DraftId draft, int number, CancellationToken cancel = default) => Ask<DraftAsIssued>(
        "draft", cancel, new Variable("id", "ID!", draft), new Variable("number", "Int!", number, Within: true));
}

/// <summary>The answer to a question for a paragraph of a draft.</summary>
internal sealed record DraftOfParagraph([Given("id: $paragraph")] ParagraphHistory? Paragraph);

/// <summary>The answer to a question for a proposal on a draft.</summary>
internal sealed record DraftOfProposal([Given("id: $proposal")] ProposalHistory? Proposal);

/// <summary>The answer to a question for the proposals on a draft.</summary>
internal sealed record DraftOfProposals([Given("first: $first, after: $after, paragraph: $paragraph, status: $status")] Connection<Proposal>? Proposals);
