using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Grains.Sponsorship;

namespace ConferenceOps.Server.GraphQL.Sponsorship;

internal sealed class FundAnswer(IGrainFactory grains) : IAnswer<IFundCommand, FundNode>
{
    public async Task<FundNode?> To(IFundCommand command) =>
        await grains.Fund(command.Fund).Read() is { Version: > 0 } fund ? new(command.Fund, fund) : null;
}
