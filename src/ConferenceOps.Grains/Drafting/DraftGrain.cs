using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Delegations;

namespace ConferenceOps.Grains.Drafting;

/// <summary>A draft under negotiation.</summary>
public interface IDraftGrain : IAggregateGrain<Draft>;

internal sealed class DraftGrain(Journal journal, Bodies bodies, DraftSymbols symbols, DecidedProposals decided)
    : AggregateGrain<Draft, DraftEvent>(journal), IDraftGrain
{
    protected override Task<Outcome> Handle(ICommand<Draft, DraftEvent> command, Sender sender, Facts facts) =>
        command is CreateDraft ? symbols.InTurn(() => base.Handle(command, sender, facts)) : base.Handle(command, sender, facts);

    protected override async ValueTask<ICommand<Draft, DraftEvent>> Informed(
        ICommand<Draft, DraftEvent> command, Actor by, Facts facts) => command switch
        {
            CreateDraft c => c with { BodyExists = await bodies.Exist(c.Body), LooksLike = await symbols.LikenessOf(c) },
            TableProposal c => c with { SponsorName = await NameOf(by, facts), WasDecided = await decided.Have(c.Draft, c.Proposal) },
            TakePosition c => c with { Name = await NameOf(by, facts) },
            _ => command,
        };

    protected override async ValueTask<Refusal> Explained(Refusal refusal, ICommand<Draft, DraftEvent> command)
    {
        // What was decided has left the state, which knows it no more; its row does.
        if (refusal == Proposal.Unknown && command is IProposalCommand c && await decided.Have(c.Draft, c.Proposal))
            return Proposal.Decided;
        // Who did what is in the log alone.
        return refusal.Reason == Draft.HasMovedOn && command is IEditsParagraph edit && edit.Edited((await Read()).State) is var (paragraph, seen)
            ? Draft.Explain(refusal, paragraph, seen, await Happened())
            : refusal;
    }

    private async ValueTask<string?> NameOf(Actor by, Facts facts) =>
        by.Delegation is { } delegation ? await facts.NameOf(GrainFactory.Delegation(delegation)) : null;
}

/// <summary>Finds the grain of a draft.</summary>
public static class DraftGrains
{
    /// <summary>The grain that keeps this draft.</summary>
    public static IDraftGrain Draft(this IGrainFactory grains, DraftId id) => grains.GetGrain<IDraftGrain>(id.Value);
}
