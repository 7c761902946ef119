using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Drafting;
using ConferenceOps.Server.Views.Drafting;
using ConferenceOps.Storage.ReadModels.Drafting;

namespace ConferenceOps.Server.GraphQL.Drafting;

internal sealed class DraftAnswers(IGrainFactory grains, DraftBoards boards, DraftRecords records)
    : IAnswer<IDraftCommand, DraftNode>, IAnswer<IParagraphCommand, ParagraphNode>,
      IAnswer<IProposalCommand, ProposalNode>, IAnswer<IssueRevision, RevisionNode>
{
    public async Task<DraftNode?> To(IDraftCommand command) => await Row(command.Draft) is { } row ? new(row) : null;

    public async Task<ParagraphNode?> To(IParagraphCommand command) => ParagraphNode.Of(command.Draft, await State(command.Draft), command.Paragraph);

    public async Task<ProposalNode?> To(IProposalCommand command)
    {
        var draft = await State(command.Draft);
        return await records.Proposal(command.Draft, draft, command.Proposal) is { } found ? new(command.Draft, draft, found) : null;
    }

    public async Task<RevisionNode?> To(IssueRevision command) =>
        (await State(command.Draft)).LastIssued is { Number: var number } && await Row(command.Draft) is { } row
            && await records.Revision(command.Draft, number) is { } last
                ? new(last, row.CreatedAt)
                : null;

    private async Task<Draft> State(DraftId draft) => (await grains.Draft(draft).Read()).State;

    private async Task<DraftRow?> Row(DraftId draft) => (await boards.Drafts()).FirstOrDefault(row => row.Id == draft);
}
