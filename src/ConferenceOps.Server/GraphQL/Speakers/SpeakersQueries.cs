using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Speakers;
using ConferenceOps.Server.GraphQL.Speakers;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Query
{
    [Description("The speakers list of an agenda item, which bears the item's identity; null until it is opened.")]
    [May(Audience.Public)]
    [Costs(CostsAttribute.Question)]
    public static async Task<SpeakersListNode?> SpeakersList(SpeakersListId id, [FromServices] IGrainFactory grains, [FromServices] TimeProvider clock) =>
        await grains.Speakers(id).Read() is { Version: > 0 } list ? new(id, list, clock.GetUtcNow()) : null;
}
