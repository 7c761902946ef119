using ConferenceOps.Domain.Delegations;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.ReadModels.Delegations;

internal sealed class DelegationProjection : IProjection
{
    public async ValueTask Apply(RecordedEvent recorded, ConferenceContext context)
    {
        switch (recorded.Event)
        {
            case DelegationRegistered e:
                context.Delegations.Add(new()
                {
                    Id = e.Delegation,
                    Conference = e.Conference,
                    Version = recorded.Version,
                    Kind = e.Kind,
                    Code = e.Code,
                    Name = e.Name,
                    Group = e.Group,
                });
                break;
            case MemberEnrolled e:
                (await context.Delegations.Existing(e, e.Delegation)).Version = recorded.Version;
                context.Members.Add(new() { Id = e.Member, Delegation = e.Delegation, Place = recorded.Version, Name = e.Name, Function = e.Function });
                break;
            case MemberWithdrawn e:
                (await context.Delegations.Existing(e, e.Delegation)).Version = recorded.Version;
                context.Members.Remove(await context.Members.Existing(e, e.Member));
                break;
            default:
                break;
        }
    }

    public async Task Clear(ConferenceContext context, CancellationToken cancellation)
    {
        await context.Members.ExecuteDeleteAsync(cancellation);
        await context.Delegations.ExecuteDeleteAsync(cancellation);
    }
}
