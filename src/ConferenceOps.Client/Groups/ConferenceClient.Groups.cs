using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    /// <summary>The groups of States at a conference with their members; null before a conference is convened.</summary>
    /// <param name="conference">The conference; the one the system serves if null.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<GroupsView?> Groups(ConferenceId? conference = null, CancellationToken cancel = default) =>
        Ask<GroupsView>("groups", cancel, new Variable("conference", "ID", conference));
}
