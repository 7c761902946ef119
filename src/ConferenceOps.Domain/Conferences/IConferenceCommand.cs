namespace ConferenceOps.Domain.Conferences;

/// <summary>A command on a conference.</summary>
public interface IConferenceCommand : ICommand<Conference, ConferenceEvent>
{
    /// <summary>What it acts on.</summary>
    ConferenceId Conference { get; }

    /// <inheritdoc/>
    Guid ICommand.Target => Conference.Value;
}
