using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Accepts a proposal as orally revised, on the paragraph as it stands now, also where the proposal needs a rebase.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="SeenVersion">The version of the draft in which the bureau read the proposal and its paragraph.</param>
/// <param name="Text">The text decided.</param>
[Entitled(Circle.Presiding, "decide on a proposal")]
[GenerateSerializer, Immutable]
public sealed record AcceptProposalAsRevised(DraftId Draft, ProposalId Proposal, int SeenVersion, [ParagraphText] string Text)
    : IReadsProposal
{
    // The text decided takes the place of the paragraph's.
    bool IChanges<Draft, DraftEvent>.Replaces(Draft state, DraftEvent happened) =>
        ((IChanges<Draft, DraftEvent>)this).Replaces(happened) || (happened is ParagraphAmended e && e.Paragraph == state.Find(Proposal)?.Paragraph);

    IEnumerable<string> IChanges<Draft, DraftEvent>.Told(IEnumerable<DraftEvent> happened) => ParagraphSteps.InWords(happened);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.NotLive(Proposal) is { } decided)
            return decided;
        var proposal = state.Find(Proposal)!;
        if (proposal.Kind is ProposalKind.Delete)
            return new Refusal("nothing-to-revise", "A deletion has no text to revise. Accept it as it is, or edit the paragraph.");
        if (proposal.Kind is ProposalKind.Modify && proposal.DeletedParagraph(state) is null && Text == proposal.TextNow(state))
            return new Refusal("text-unchanged", "The text is the same as it stands; reject the proposal, or have it withdrawn.");
        return AcceptProposal.Effect(state, proposal, Text, revisedBy: by.Name);
    }
}
