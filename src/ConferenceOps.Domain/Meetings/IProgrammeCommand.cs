using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Domain.Meetings;

/// <summary>A command on a meeting in the programme of a body.</summary>
public interface IProgrammeCommand : ICommand<Programme, ProgrammeEvent>
{
    /// <summary>The body whose programme it acts on.</summary>
    BodyId Body { get; }

    /// <summary>The meeting.</summary>
    MeetingId Meeting { get; }

    /// <inheritdoc/>
    Guid ICommand.Target => Body.Value;
}
