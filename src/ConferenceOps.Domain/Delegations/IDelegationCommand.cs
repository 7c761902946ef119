namespace ConferenceOps.Domain.Delegations;

/// <summary>A command on a delegation.</summary>
public interface IDelegationCommand : ICommand<Delegation, DelegationEvent>
{
    /// <summary>What it acts on.</summary>
    DelegationId Delegation { get; }

    /// <inheritdoc/>
    Guid ICommand.Target => Delegation.Value;
}
