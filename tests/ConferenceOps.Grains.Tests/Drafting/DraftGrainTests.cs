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
        await cluster.Send(new RejectProposal(draft, proposal, 1, "No support"), Chair);

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
        await cluster.Send(new WithdrawProposal(draft, proposal, 1), Delegate);

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

    [Theory]
    [InlineData("crp.1", DraftLanguage.En, "symbol-taken")]
    [InlineData("СRР.1", DraftLanguage.En, "symbol-taken")]
    [InlineData("CRP.1/Rev.1", DraftLanguage.En, "symbol-taken")]
    [InlineData("CRP.1", DraftLanguage.Fr, null)]
    [InlineData("CRP.2", DraftLanguage.En, null)]
    public async Task No_two_drafts_of_a_body_in_one_language_are_issued_under_symbols_that_look_alike(string symbol, DraftLanguage language, string? refused)
    {
        await using var cluster = await Start();
        var (body, draft) = (await cluster.Body(), new DraftId(Guid.CreateVersion7()));
        await cluster.Send(Empty(draft, body), Chair);
        await cluster.Send(new InsertParagraph(draft, Only(draft), null, ParagraphKind.Operative, 0, "Decides to meet;"), Chair);
        Assert.Null((await cluster.Send(new IssueRevision(draft, 2), Chair)).Refusal);

        var other = Empty(new(Guid.CreateVersion7()), body) with { Symbol = symbol, Language = language };
        Assert.Equal(refused, (await cluster.Send(other, Chair)).Refusal?.Reason);
        Assert.Null((await cluster.Send(other with { Draft = new(Guid.CreateVersion7()), Body = await cluster.Beside(body) }, Chair)).Refusal);
    }

    [Fact]
    public async Task Of_drafts_that_look_alike_and_come_at_once_one_is_created()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cluster.Send(Empty(new(Guid.CreateVersion7()), body), Chair)));
        Assert.Single(outcomes, outcome => outcome.Refusal is null);
    }

    private static CreateDraft Empty(DraftId draft, BodyId body) => new(draft, body, "CRP.1", "Draft", DraftLanguage.En, []);

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
