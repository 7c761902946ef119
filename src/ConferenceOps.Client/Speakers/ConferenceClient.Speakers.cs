using ConferenceOps.Domain.Speakers;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    /// <summary>The speakers list of an agenda item, or null while it has not been opened.</summary>
    public async Task<SpeakersListView?> Speakers(SpeakersListId list, CancellationToken cancel = default) =>
        (await Ask<SpeakersListAnswer>("speakersList", cancel, new Variable("id", "ID!", list)))?.View();
}
