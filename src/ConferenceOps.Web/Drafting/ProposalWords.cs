using ConferenceOps.Client;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Drafting;

/// <summary>What the drafting pages say of proposals and revisions.</summary>
internal static class ProposalWords
{
    public const string Proposals = "Proposals";
    public const string With = "With proposals";
    public const string Without = "Without proposals";
    public const string Propose = "Propose a change";
    public const string WhatToPropose = "What you propose";
    public const string ProposedText = "Text you propose";
    public const string RevisedText = "Text as revised";
    public const string RebasedText = "Your text, on the paragraph as it stands now";
    public const string Rationale = "Why (optional)";
    public const string Table = "Table the proposal";
    public const string ProposeFirst = "Propose a paragraph at the beginning";
    public const string InsertedKind = "What is inserted";
    public const string Record = "What was said";
    public const string ChooseParagraph = "Choose a paragraph";
    public const string OnParagraph = "Paragraph to put it on";
    public const string Readdress = "Put it on another paragraph";
    public const string SaveReaddressed = "Table it on this paragraph";
    public const string ReaddressedText = "Your text, on that paragraph";

    public const string Support = "Support";
    public const string Oppose = "Oppose";
    public const string Withdraw = "Withdraw";
    public const string Rebase = "Put it on the text as it stands";
    public const string SaveRebased = "Table it on this text";
    public const string Accept = "Accept";
    public const string AcceptAsRevised = "Accept as revised";
    public const string KeepInBrackets = "Keep in brackets";
    public const string Reject = "Reject";
    public const string Reason = "Reason";
    public const string NeedsRebase = "Needs rebase: the paragraph has changed since. It cannot be accepted as it is.";
    public const string OnTheTextThen = "As proposed, on the text of then";
    public const string OnTheTextNow = "Compared with the text as it stands";

    public const string Revisions = "Revisions";
    public const string Issue = "Issue a revision";
    public const string AskIssue = "Issue the text as it stands? It is numbered anew and prints the concordance with the numbers before. "
        + "Its numbers are frozen until the next revision: what is inserted after 15 is then 15 bis, and a deleted number stays unused.";
    public const string Earlier = "From";
    public const string Later = "To";
    public const string AsItStands = "The text as it stands";
    public const string Comparison = "Comparison";
    public const string Concordance = "Concordance of numbers";
    public const string NewNumber = "New number";
    public const string OldNumber = "Old number";
    public const string NewParagraph = "new";
    public const string GoneParagraph = "deleted";
    public const string SameNumbers = "Every paragraph bears the same number in both.";
    public const string NothingDiffers = "These two texts are the same.";
    public const string NoRevisionYet = "No revision has been issued yet. The bureau issues one from the draft’s page.";

    public const string CompareRevisions = "Compare it with the one before";
    public const string CompareWithNow = "Compare it with the text as it stands";
    public const string NoSuchRevision = "There is no such revision of this draft. The numbers of those that were issued are on the page of its revisions.";
    public const string Issues = "Issued";

    public static string Open(int count) => count == 0 ? "none open" : $"{count} open";

    public static string Side(Stance stance, int count) => $"{(stance is Stance.Support ? "Supported" : "Opposed")} by {count}";

    /// <summary>Whether the text before the reader is the one that was issued under the symbol beside it.</summary>
    public static string Since(bool changed) => changed ? "with the changes made since it was issued" : "as issued";

    public static string LaterIssued(string symbol) => $"{symbol} has been issued since.";

    public static string WasNew(string? until) => until is null ? NewParagraph : $"{until} ({NewParagraph})";

    public static string AllNumbers(int same) => same == 1 ? "All numbers, with 1 that stayed the same" : $"All numbers, with {same} that stayed the same";

    public static string Issued(string symbol) => $"{symbol} was issued.";

    public static string Tabled(Proposal proposal, string label) =>
        $"{Isolated.Of(proposal.SponsorName)} tabled a proposal on {(proposal.Paragraph is null ? "the beginning" : DraftingWords.OfParagraph(label).Trim())}";

    public static string ProposalOf(Proposal proposal) => $"Proposal of {Isolated.Of(proposal.SponsorName)}";

    public static string OfProposal(Proposal proposal) => $" the proposal of {Isolated.Of(proposal.SponsorName)}";

    public static string Proposes(Proposal proposal) => proposal.Kind switch
    {
        ProposalKind.Modify => $"{Isolated.Of(proposal.SponsorName)} proposes to change this paragraph",
        ProposalKind.Delete => $"{Isolated.Of(proposal.SponsorName)} proposes to delete this paragraph",
        ProposalKind.InsertAfter => $"{Isolated.Of(proposal.SponsorName)} proposes to insert {Inserted(proposal)} here",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Inserted(Proposal proposal) => proposal.InsertedKind is { } kind
        ? DraftingWords.Name(kind, proposal.InsertedLevel ?? 0).ToLowerInvariant() is var name && "aeio".Contains(name[0]) ? $"an {name}" : $"a {name}"
        : "a paragraph";

    public static string Kind(ProposalKind kind) => kind switch
    {
        ProposalKind.Modify => "Another text of this paragraph",
        ProposalKind.Delete => "Delete this paragraph",
        ProposalKind.InsertAfter => "Insert a paragraph after it",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Status(Proposal proposal) => proposal.Status switch
    {
        ProposalStatus.Tabled => "Tabled",
        ProposalStatus.Bracketed => "Kept in brackets",
        ProposalStatus.Accepted => "Accepted",
        ProposalStatus.AcceptedAsRevised => proposal.RevisedBy is { } by ? $"Accepted as orally revised by {by}" : "Accepted as orally revised",
        ProposalStatus.Rejected => $"Rejected: {proposal.Reason}",
        ProposalStatus.Withdrawn => "Withdrawn",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string AsRevised(Proposal proposal) =>
        proposal.RevisedBy is { } by ? $"As orally revised by {by}, and decided" : "As orally revised, and decided";

    public static string HadProposed(HistoryStep step) => $"The delegation had proposed ({step.By}):";

    /// <summary>What has become of the paragraph, and what can be done about the proposal.</summary>
    public static string ParagraphGone(string named, bool own, bool mayEdit) => (own, mayEdit) switch
    {
        (true, _) => $"{named} was deleted. Withdraw your proposal or put it on another paragraph; if the bureau restores the paragraph, the proposal stands.",
        (_, true) => $"{named} was deleted. Restore it, and the proposal stands with its positions; or reject the proposal, with a reason.",
        _ => $"{named} was deleted. The proposal stands again if the bureau restores it; its sponsor may put it on another paragraph.",
    };

    public static string GoneWhileWriting(string named, bool elsewhere) => elsewhere
        ? $"{named} was deleted while you wrote. What you wrote is kept: put it on another paragraph, or copy it."
        : $"{named} was deleted while you wrote. What you wrote is kept; it can be decided once the paragraph is restored.";

    public static string Step(ProposalStep step) => step.Kind switch
    {
        ProposalStepKind.Tabled => $"{step.Delegation} tabled it ({step.By})",
        ProposalStepKind.PositionTaken => $"{step.Delegation} {(step.Stance is Stance.Support ? "supported" : "opposed")} it",
        ProposalStepKind.Rebased => $"{step.Delegation} put it on the text as it stood, and positions on the former text fell",
        ProposalStepKind.Readdressed => $"{step.Delegation} put it on another paragraph, and positions on the former text fell",
        ProposalStepKind.Bracketed => $"Kept in brackets by {step.By}",
        ProposalStepKind.Accepted => $"Accepted by {step.By}",
        ProposalStepKind.AcceptedAsRevised => $"Accepted as orally revised by {step.By}",
        ProposalStepKind.Rejected => $"Rejected by {step.By}",
        ProposalStepKind.Withdrawn => $"Withdrawn by {step.By}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Numbers(ParagraphComparison one) => (one.Was, one.Label) switch
    {
        (null, var now) => $"{DraftingWords.Paragraph(now!)}, new",
        (var was, null) => $"{DraftingWords.Paragraph(was)}, deleted",
        var (was, now) when was == now => DraftingWords.Paragraph(now),
        var (was, now) => $"{DraftingWords.Paragraph(now)}, was {was}",
    };

    public const string Moved = "moved";

    public static string Same(int count) => count == 1 ? "1 paragraph is the same in both." : $"{count} paragraphs are the same in both.";
}
