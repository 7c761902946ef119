using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    /// <summary>Who asks.</summary>
    public async Task<Viewer> Viewer(CancellationToken cancel = default) => (await Ask<Viewer>("viewer", cancel))!;

    /// <summary>The conference that the server serves, or null if none has been convened.</summary>
    /// <param name="programme">Whether each body comes with its meetings.</param>
    /// <param name="agenda">Whether each body comes with its agenda.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<ConferenceView?> Conference(bool programme = false, bool agenda = false, CancellationToken cancel = default) =>
        Ask<ConferenceView>(
            "conference", cancel, new Variable("programme", "Boolean!", programme, Within: true), new Variable("agenda", "Boolean!", agenda, Within: true));

    /// <summary>A body with its meetings and its agenda, or null if there is none of this identity.</summary>
    public Task<BodyView?> Body(BodyId body, CancellationToken cancel = default) => Ask<BodyView>(
        "body", cancel, new Variable("id", "ID!", body),
        new Variable("programme", "Boolean!", true, Within: true), new Variable("agenda", "Boolean!", true, Within: true));
}
