using System.Text.Json.Nodes;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    private const string ProposalFields =
        "id paragraph kind status baseVersion base text rationale sponsor sponsorName positions { delegation name stance } reason";

    private const string RevisionFields = "number symbol issuedAt concordance { paragraph label was }";

    /// <summary>The proposals on a draft in the order of tabling, or null if there is no such draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="paragraph">Only those on this paragraph.</param>
    /// <param name="status">Only those of these; all if null.</param>
    /// <param name="first">At most so many, up to 250.</param>
    /// <param name="after">The end of the page before.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ProposalConnection?> Proposals(
        Guid draft, Guid? paragraph = null, IEnumerable<ProposalStatus>? status = null, int first = 50, string? after = null, CancellationToken cancel = default)
    {
        var answer = await Query(
            "draft",
            $$"""
            query ($id: ID!, $paragraph: ID, $status: [ProposalStatus!], $first: Int, $after: String) {
              draft(id: $id) { proposals(paragraph: $paragraph, status: $status, first: $first, after: $after) {
                nodes { {{ProposalFields}} } {{PageFields}}
              } }
            }
            """,
            new()
            {
                ["id"] = draft,
                ["paragraph"] = paragraph,
                ["status"] = status is null ? null : new JsonArray([.. status.Select(one => (JsonNode)WireEnum<ProposalStatus>.Name(one))]),
                ["first"] = first,
                ["after"] = after,
            },
            ClientJson.Default.DraftOfProposals,
            cancel);
        return answer?.Proposals;
    }

    /// <summary>The revisions of a draft and a comparison of two of its texts, or null if there is no such draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="from">The number of the earlier revision; 0 for the draft as it was created.</param>
    /// <param name="to">The number of the later one; null for the text as it stands.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<DraftRevisions?> Revisions(Guid draft, int from, int? to, CancellationToken cancel = default) => Query(
        "draft",
        $$"""
        query ($id: ID!, $from: Int!, $to: Int) {
          draft(id: $id) {
            id version symbol title language revisions { {{RevisionFields}} }
            comparison(from: $from, to: $to) { id kind level was label diff { op text } moved }
          }
        }
        """,
        new() { ["id"] = draft, ["from"] = from, ["to"] = to },
        ClientJson.Default.DraftRevisions,
        cancel);

    /// <summary>Tables a proposal of the caller's delegation; refused as <c>paragraph-has-moved-on</c> if the paragraph is not at <paramref name="baseVersion"/>.</summary>
    /// <param name="text">The text proposed; null for a deletion.</param>
    public Task<ProposalResult> TableProposal(
        Guid draft, Guid proposal, Guid paragraph, int baseVersion, ProposalKind kind, string? text, string? rationale = null, Guid? commandId = null,
        CancellationToken cancel = default) => ProposalCommand(
        "tableProposal",
        OfProposal(
            draft, proposal, ("paragraph", paragraph), ("baseVersion", baseVersion), ("kind", WireEnum<ProposalKind>.Name(kind)), ("text", text), ("rationale", rationale)),
        commandId,
        cancel);

    /// <summary>Supports or opposes another delegation's proposal; refused as <c>proposal-has-moved-on</c> if it stands on another version than the one read.</summary>
    public Task<ProposalResult> TakePosition(Guid draft, Guid proposal, int baseVersion, Stance stance, Guid? commandId = null, CancellationToken cancel = default) =>
        ProposalCommand("takePosition", OfProposal(draft, proposal, ("baseVersion", baseVersion), ("stance", WireEnum<Stance>.Name(stance))), commandId, cancel);

    /// <summary>Puts a proposal of one's own on the paragraph as it stands now.</summary>
    public Task<ProposalResult> RebaseProposal(
        Guid draft, Guid proposal, int expectedVersion, string? text, Guid? commandId = null, CancellationToken cancel = default) =>
        ProposalCommand("rebaseProposal", OfProposal(draft, proposal, ("expectedVersion", expectedVersion), ("text", text)), commandId, cancel);

    /// <summary>Withdraws a proposal before it is decided.</summary>
    public Task<ProposalResult> WithdrawProposal(Guid draft, Guid proposal, Guid? commandId = null, CancellationToken cancel = default) =>
        ProposalCommand("withdrawProposal", OfProposal(draft, proposal), commandId, cancel);

    /// <summary>Accepts a proposal as it was tabled; refused as <c>proposal-needs-rebase</c> if its paragraph has moved on, as <c>proposal-has-moved-on</c> if it was rebased since it was read.</summary>
    public Task<ProposalResult> AcceptProposal(Guid draft, Guid proposal, int baseVersion, Guid? commandId = null, CancellationToken cancel = default) =>
        ProposalCommand("acceptProposal", OfProposal(draft, proposal, ("baseVersion", baseVersion)), commandId, cancel);

    /// <summary>Accepts a proposal as orally revised, on the paragraph as it stands now.</summary>
    public Task<ProposalResult> AcceptProposalAsRevised(
        Guid draft, Guid proposal, int expectedVersion, string text, Guid? commandId = null, CancellationToken cancel = default) =>
        ProposalCommand("acceptProposalAsRevised", OfProposal(draft, proposal, ("expectedVersion", expectedVersion), ("text", text)), commandId, cancel);

    /// <summary>Keeps a proposal in brackets, to be decided later.</summary>
    public Task<ProposalResult> KeepProposalInBrackets(Guid draft, Guid proposal, Guid? commandId = null, CancellationToken cancel = default) =>
        ProposalCommand("keepProposalInBrackets", OfProposal(draft, proposal), commandId, cancel);

    /// <summary>Rejects a proposal with a reason.</summary>
    public Task<ProposalResult> RejectProposal(Guid draft, Guid proposal, string reason, Guid? commandId = null, CancellationToken cancel = default) =>
        ProposalCommand("rejectProposal", OfProposal(draft, proposal, ("reason", reason)), commandId, cancel);

    /// <summary>Issues the draft as it stands under the next revision's symbol.</summary>
    public Task<RevisionResult> IssueRevision(Guid draft, Guid? commandId = null, CancellationToken cancel = default) => Command(
        "issueRevision", $$"""result { {{RevisionFields}} } draftVersion""", new() { ["draft"] = draft }, commandId, ClientJson.Default.RevisionResult, cancel);

    private static JsonObject OfProposal(Guid draft, Guid proposal, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var input = new JsonObject { ["draft"] = draft, ["proposal"] = proposal };
        foreach (var (name, value) in more)
            input[name] = value;
        return input;
    }

    private Task<ProposalResult> ProposalCommand(string name, JsonObject input, Guid? commandId, CancellationToken cancel) =>
        Command(name, $$"""result { {{ProposalFields}} } draftVersion""", input, commandId, ClientJson.Default.ProposalResult, cancel);
}

/// <summary>The answer to a query for the proposals on a draft.</summary>
internal sealed record DraftOfProposals(ProposalConnection? Proposals);
