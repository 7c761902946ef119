using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Domain.Groups;

/// <summary>A command on the groups of States at a conference.</summary>
public interface IGroupsCommand : ICommand<StateGroups, GroupsEvent>
{
    /// <summary>The conference, whose identity its groups bear together.</summary>
    ConferenceId Conference { get; }

    /// <inheritdoc/>
    Guid ICommand.Target => Conference.Value;
}
