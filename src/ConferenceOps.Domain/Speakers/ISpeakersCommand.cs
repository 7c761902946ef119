namespace ConferenceOps.Domain.Speakers;

/// <summary>A command on a speakers list.</summary>
public interface ISpeakersCommand : ICommand<SpeakersList, SpeakersEvent>
{
    /// <summary>What it acts on.</summary>
    SpeakersListId List { get; }

    /// <inheritdoc/>
    Guid ICommand.Target => List.Value;
}
