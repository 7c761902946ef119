using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Drafting;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Drafting;

public sealed class DraftGrainTests
{
    private static readonly ConferenceId Conference = new(Guid.CreateVersion7());
    private static readonly Actor Delegate = new(Guid.CreateVersion7(), "Delegate", Roles.Delegate, DelegationId.For(Conference, "KEN"));

    [Fact]
    public async Task What_was_decided_is_told_from_what_was_never_tabled_after_a_restart_too()
    {
        await using var cluster = await Start();
        var (draft, proposal) = (await Create(cluster), new ProposalId(Guid.CreateVersion7()));
        await cluster.Send(Deletion(draft, proposal), Delegate);
        await cluster.Send(new RejectProposal(draft, proposal, "No support"), Chair);

        await cluster.Restart();

        var grain = cluster.Grains.Draft(draft);
        Assert.Equal("proposal-decided", (await cluster.Send(new AcceptProposal(draft, proposal, 1), Chair)).Refusal!.Reason);
        Assert.Equal("not-entitled", (await cluster.Send(new AcceptProposal(draft, proposal, 1), Delegate)).Refusal!.Reason);
        Assert.Equal("proposal-exists", (await cluster.Send(Deletion(draft, proposal), Delegate)).Refusal!.Reason);
        Assert.Equal("unknown-proposal", (await cluster.Send(new AcceptProposal(draft, new(Guid.CreateVersion7()), 1), Chair)).Refusal!.Reason);
        Assert.Equal((3, 0), ((await grain.Read()).Version, (await grain.Read()).State.Proposals.Length));
    }

    [Fact]
    public async Task A_proposal_sent_again_after_it_was_decided_gives_the_first_outcome()
    {
        await using var cluster = await Start();
        var (draft, proposal, sender) = (await Create(cluster), new ProposalId(Guid.CreateVersion7()), Sends(Delegate));
        var first = await cluster.Send(Deletion(draft, proposal), sender);
        await cluster.Send(new WithdrawProposal(draft, proposal), Delegate);

        Assert.Equal(first, await cluster.Send(Deletion(draft, proposal), sender));
    }

    [Fact]
    public async Task Nobody_proposes_or_takes_a_position_for_a_delegation_that_is_not_registered()
    {
        await using var cluster = await Start();
        var (draft, proposal) = (await Create(cluster), new ProposalId(Guid.CreateVersion7()));
        var stranger = Delegate with { Delegation = new(Guid.CreateVersion7()) };
        Assert.Equal("unknown-delegation", (await cluster.Send(Deletion(draft, proposal), stranger)).Refusal!.Reason);
        await cluster.Send(Deletion(draft, proposal), Delegate);
        Assert.Equal("unknown-delegation", (await cluster.Send(new TakePosition(draft, proposal, 1, Stance.Support), stranger)).Refusal!.Reason);
    }

    private static TableProposal Deletion(DraftId draft, ProposalId proposal) =>
        new(draft, proposal, Only(draft), 1, ProposalKind.Delete, null, null);

    private static ParagraphId Only(DraftId draft) => new(IdentityOf.Name($"the only paragraph of {draft}"));

    private static async Task<DraftId> Create(Cluster cluster)
    {
        var draft = new DraftId(Guid.CreateVersion7());
        await cluster.Kenya(Conference);
        NewParagraph paragraph = new(Only(draft), ParagraphKind.Operative, 0, "Decides to meet;");
        var create = new CreateDraft(draft, await cluster.Body(), "CRP.1", "Draft", DraftLanguage.En, [paragraph]);
        Assert.Null((await cluster.Send(create, Chair)).Refusal);
        return draft;
    }
}
