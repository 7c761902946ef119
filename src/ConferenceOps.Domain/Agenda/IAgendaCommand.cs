using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Domain.Agenda;

/// <summary>A command on the agenda of a body.</summary>
public interface IAgendaCommand : ICommand<BodyAgenda, AgendaEvent>
{
    /// <summary>What it acts on.</summary>
    BodyId Body { get; }

    /// <inheritdoc/>
    Guid ICommand.Target => Body.Value;
}
