using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Delegations;
using Orleans.Concurrency;

namespace ConferenceOps.Grains.Drafting;

/// <summary>A draft under negotiation.</summary>
public interface IDraftGrain : IGrainWithGuidKey
{
    /// <summary>See <see cref="CreateDraft"/>.</summary>
    Task<Outcome> Create(CreateDraft command, Sender sender);

    /// <summary>See <see cref="AmendParagraph"/>.</summary>
    Task<Outcome> Amend(AmendParagraph command, Sender sender);

    /// <summary>See <see cref="InsertParagraph"/>.</summary>
    Task<Outcome> Insert(InsertParagraph command, Sender sender);

    /// <summary>See <see cref="MoveParagraph"/>.</summary>
    Task<Outcome> Move(MoveParagraph command, Sender sender);

    /// <summary>See <see cref="DeleteParagraph"/>.</summary>
    Task<Outcome> Delete(DeleteParagraph command, Sender sender);

    /// <summary>See <see cref="RestoreParagraph"/>.</summary>
    Task<Outcome> Restore(RestoreParagraph command, Sender sender);

    /// <summary>Tables a proposal in the name of the sender's delegation. See <see cref="TableProposal"/>.</summary>
    Task<Outcome> Table(TableProposal command, Sender sender);

    /// <summary>Takes a position in the name of the sender's delegation. See <see cref="TakePosition"/>.</summary>
    Task<Outcome> TakePosition(TakePosition command, Sender sender);

    /// <summary>See <see cref="RebaseProposal"/>.</summary>
    Task<Outcome> Rebase(RebaseProposal command, Sender sender);

    /// <summary>See <see cref="WithdrawProposal"/>.</summary>
    Task<Outcome> Withdraw(WithdrawProposal command, Sender sender);

    /// <summary>See <see cref="AcceptProposal"/>.</summary>
    Task<Outcome> Accept(AcceptProposal command, Sender sender);

    /// <summary>See <see cref="AcceptProposalAsRevised"/>.</summary>
    Task<Outcome> AcceptAsRevised(AcceptProposalAsRevised command, Sender sender);

    /// <summary>See <see cref="KeepProposalInBrackets"/>.</summary>
    Task<Outcome> KeepInBrackets(KeepProposalInBrackets command, Sender sender);

    /// <summary>See <see cref="RejectProposal"/>.</summary>
    Task<Outcome> Reject(RejectProposal command, Sender sender);

    /// <summary>See <see cref="IssueRevision"/>.</summary>
    Task<Outcome> Issue(IssueRevision command, Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<Draft>> Read();
}

internal sealed class DraftGrain(Journal journal, Bodies bodies) : AggregateGrain<Draft, DraftEvent>(journal), IDraftGrain
{
    public async Task<Outcome> Create(CreateDraft command, Sender sender) =>
        await bodies.Exists(command.Body) ? await Handle(command, sender) : Refuse(Refusal.Unknown("body"));

    public Task<Outcome> Amend(AmendParagraph command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Insert(InsertParagraph command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Move(MoveParagraph command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Delete(DeleteParagraph command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Restore(RestoreParagraph command, Sender sender) => Handle(command, sender);

    public async Task<Outcome> Table(TableProposal command, Sender sender) => await Handle(command with { SponsorName = await NameOf(sender.By) }, sender);

    public async Task<Outcome> TakePosition(TakePosition command, Sender sender) => await Handle(command with { Name = await NameOf(sender.By) }, sender);

    public Task<Outcome> Rebase(RebaseProposal command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Withdraw(WithdrawProposal command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Accept(AcceptProposal command, Sender sender) => Handle(command, sender);

    public Task<Outcome> AcceptAsRevised(AcceptProposalAsRevised command, Sender sender) => Handle(command, sender);

    public Task<Outcome> KeepInBrackets(KeepProposalInBrackets command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Reject(RejectProposal command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Issue(IssueRevision command, Sender sender) => Handle(command, sender);

    // Whoever acts for no delegation is refused by the command itself.
    private async Task<string> NameOf(Actor by) => by.Delegation is { } delegation ? (await GrainFactory.Delegation(delegation).Read()).State.Name : "";
}

/// <summary>Finds the grain of a draft.</summary>
public static class DraftGrains
{
    /// <summary>The grain that keeps this draft.</summary>
    public static IDraftGrain Draft(this IGrainFactory grains, DraftId id) => grains.GetGrain<IDraftGrain>(id.Value);
}
