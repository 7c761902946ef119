using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Grains.Sponsorship;
using ConferenceOps.Server.GraphQL.Sponsorship;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Query
{
    [Description("The sponsorship fund of a conference, which bears the conference's identity; null until it is opened.")]
    [May(Audience.Public)]
    [Costs(CostsAttribute.Question)]
    public static async Task<FundNode?> SponsorshipFund(FundId id, [FromServices] IGrainFactory grains) =>
        await grains.Fund(id).Read() is { Version: > 0 } fund ? new(id, fund) : null;
}
