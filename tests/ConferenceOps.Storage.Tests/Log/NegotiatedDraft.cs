using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Storage.Tests.Log;

public sealed class NegotiatedDraft
{
    [Fact]
    public void A_draft_with_100_revisions_and_5_000_decided_proposals_has_a_snapshot_under_200_kB()
    {
        ParagraphId[] paragraphs = [.. Enumerable.Range(0, 120).Select(_ => new ParagraphId(Guid.CreateVersion7()))];
        var sentence = new string('x', 400);
        var draft = Draft.Initial.Evolve(new DraftCreated(
            new(Guid.CreateVersion7()), new BodyId(Guid.CreateVersion7()), "CRP.1", "Draft", DraftLanguage.En,
            [.. paragraphs.Select(id => new NewParagraph(id, ParagraphKind.Operative, 0, sentence))], null));
        for (var number = 1; number <= 5_000; number++)
        {
            var (proposal, paragraph) = (new ProposalId(Guid.CreateVersion7()), paragraphs[number % paragraphs.Length]);
            draft = draft
                .Evolve(new ProposalTabled(proposal, paragraph, "1", ProposalKind.Modify, 1, sentence, sentence, null, new DelegationId(Guid.Empty), "Kenya"))
                .Evolve(new ProposalRejected(proposal, "No support"));
            if (number % 50 == 0)
                draft = draft.Evolve(new RevisionIssued(number / 50, $"CRP.1/Rev.{number / 50}", DateTimeOffset.UnixEpoch, IssuedParagraph.Of(draft)));
        }

        var snapshot = SnapshotRow.Of(new("draft/x", 0, [new ProposalRejected(default, "")], new(Guid.Empty, "Chair", default), default, default, 0, draft));

        Assert.Equal(100, draft.LastIssued!.Number);
        Assert.InRange(snapshot.Payload.Length, 120 * 400, 200_000);
    }
}
