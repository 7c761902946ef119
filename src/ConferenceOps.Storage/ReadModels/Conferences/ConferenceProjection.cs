using ConferenceOps.Domain.Conferences;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.ReadModels.Conferences;

internal sealed class ConferenceProjection : IProjection
{
    public ValueTask Apply(RecordedEvent recorded, ConferenceContext context)
    {
        var conference = new ConferenceId(recorded.StreamId);
        switch (recorded.Event)
        {
            case ConferenceConvened:
                context.Conferences.Add(new() { Id = conference, ConvenedAt = recorded.At });
                break;
            case BodyEstablished e:
                context.Bodies.Add(new() { Id = e.Body, Conference = conference, ShortName = e.ShortName, Place = recorded.Version });
                break;
            default:
                break;
        }

        return default;
    }

    public async Task Clear(ConferenceContext context, CancellationToken cancellation)
    {
        await context.Bodies.ExecuteDeleteAsync(cancellation);
        await context.Conferences.ExecuteDeleteAsync(cancellation);
    }
}
