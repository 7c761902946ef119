namespace ConferenceOps.Domain.Meetings;

/// <summary>A command on a meeting while it is held.</summary>
public interface IMeetingCommand : ICommand<Meeting, MeetingEvent>
{
    /// <summary>What it acts on.</summary>
    MeetingId Meeting { get; }

    /// <inheritdoc/>
    Guid ICommand.Target => Meeting.Value;
}
