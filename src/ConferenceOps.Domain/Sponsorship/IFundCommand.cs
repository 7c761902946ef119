namespace ConferenceOps.Domain.Sponsorship;

/// <summary>A command on a sponsorship fund.</summary>
public interface IFundCommand : ICommand<Fund, SponsorshipEvent>
{
    /// <summary>What it acts on.</summary>
    FundId Fund { get; }

    /// <inheritdoc/>
    Guid ICommand.Target => Fund.Value;
}
