namespace ConferenceOps.Domain.Drafting;

/// <summary>A command on a draft.</summary>
public interface IDraftCommand : ICommand<Draft, DraftEvent>
{
    /// <summary>What it acts on.</summary>
    DraftId Draft { get; }

    /// <inheritdoc/>
    Guid ICommand.Target => Draft.Value;
}

/// <summary>A command on a paragraph of a draft.</summary>
public interface IParagraphCommand : IDraftCommand
{
    /// <summary>The paragraph.</summary>
    ParagraphId Paragraph { get; }
}

/// <summary>A command on a proposal on a draft.</summary>
public interface IProposalCommand : IDraftCommand
{
    /// <summary>The proposal.</summary>
    ProposalId Proposal { get; }
}

/// <summary>Acts on a paragraph as its sender saw it.</summary>
public interface IEditsParagraph : IDraftCommand, IEdits<Draft>
{
    /// <summary>The paragraph and its version that the sender saw; null if it acts on none.</summary>
    (ParagraphId Paragraph, int Seen)? Edited(Draft state);
}
