using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Drafting;
using ConferenceOps.Server.GraphQL.Drafting;
using ConferenceOps.Server.Views;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Mutation
{
    [May(Audience.Delegates)]
    public static Task<ProposalPayload> TableProposal(TableProposalInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ProposalPayload.After(input.Draft, input.Proposal, grains, grain => grain.Table(
            new(input.Proposal, input.Paragraph, input.BaseVersion, input.Kind, input.Text, input.Rationale, ""), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ProposalPayload> TakePosition(TakePositionInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ProposalPayload.After(input.Draft, input.Proposal, grains, grain => grain.TakePosition(
            new(input.Proposal, input.BaseVersion, input.Stance, ""), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ProposalPayload> RebaseProposal(RebaseProposalInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ProposalPayload.After(input.Draft, input.Proposal, grains, grain => grain.Rebase(
            new(input.Proposal, input.ExpectedVersion, input.Text), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ProposalPayload> WithdrawProposal(WithdrawProposalInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ProposalPayload.After(input.Draft, input.Proposal, grains, grain => grain.Withdraw(new(input.Proposal), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ProposalPayload> AcceptProposal(AcceptProposalInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ProposalPayload.After(input.Draft, input.Proposal, grains, grain => grain.Accept(new(input.Proposal, input.BaseVersion), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ProposalPayload> AcceptProposalAsRevised(
        AcceptProposalAsRevisedInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ProposalPayload.After(input.Draft, input.Proposal, grains, grain => grain.AcceptAsRevised(
            new(input.Proposal, input.ExpectedVersion, input.Text), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ProposalPayload> KeepProposalInBrackets(
        KeepProposalInBracketsInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ProposalPayload.After(input.Draft, input.Proposal, grains, grain => grain.KeepInBrackets(new(input.Proposal), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ProposalPayload> RejectProposal(RejectProposalInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ProposalPayload.After(input.Draft, input.Proposal, grains, grain => grain.Reject(new(input.Proposal, input.Reason), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static async Task<RevisionPayload> IssueRevision(
        IssueRevisionInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards)
    {
        var grain = grains.Draft(input.Draft);
        var outcome = await grain.Issue(new(), caller.Sends(input.CommandId));
        var state = (await grain.Read()).State;
        var row = (await boards.Drafts()).FirstOrDefault(row => row.Id == input.Draft);
        return new(row is null ? null : new(state, state.Revisions[^1], row.CreatedAt), outcome.Version, outcome.Refusal);
    }
}

internal sealed record TableProposalInput(
    CommandId CommandId, DraftId Draft, ProposalId Proposal, ParagraphId Paragraph, int BaseVersion, ProposalKind Kind, string? Text, string? Rationale);

internal sealed record TakePositionInput(CommandId CommandId, DraftId Draft, ProposalId Proposal, int BaseVersion, Stance Stance);

internal sealed record RebaseProposalInput(CommandId CommandId, DraftId Draft, ProposalId Proposal, int ExpectedVersion, string? Text);

internal sealed record WithdrawProposalInput(CommandId CommandId, DraftId Draft, ProposalId Proposal);

internal sealed record AcceptProposalInput(CommandId CommandId, DraftId Draft, ProposalId Proposal, int BaseVersion);

internal sealed record AcceptProposalAsRevisedInput(CommandId CommandId, DraftId Draft, ProposalId Proposal, int ExpectedVersion, string Text);

internal sealed record KeepProposalInBracketsInput(CommandId CommandId, DraftId Draft, ProposalId Proposal);

internal sealed record RejectProposalInput(CommandId CommandId, DraftId Draft, ProposalId Proposal, string Reason);

internal sealed record IssueRevisionInput(CommandId CommandId, DraftId Draft);

/// <summary>The proposal as it stands after the command, and why the command was refused if it was.</summary>
internal sealed record ProposalPayload(ProposalNode? Result, int DraftVersion, Refusal? Refusal)
{
    internal static async Task<ProposalPayload> After(DraftId draft, ProposalId proposal, IGrainFactory grains, Func<IDraftGrain, Task<Outcome>> command)
    {
        var grain = grains.Draft(draft);
        var outcome = await command(grain);
        var state = (await grain.Read()).State;
        return new(state.Find(proposal) is { } found ? new(state, found) : null, outcome.Version, outcome.Refusal);
    }
}

/// <summary>The last revision there is after the command, and why the command was refused if it was.</summary>
internal sealed record RevisionPayload(RevisionNode? Result, int DraftVersion, Refusal? Refusal);
