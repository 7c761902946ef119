using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Grains.Sponsorship;

namespace ConferenceOps.Server.Demo;

/// <summary>The sponsorship fund in the middle of its work: money for most of those who ask. Donors, nominees and amounts are fictional.</summary>
internal static class DemoFund
{
    private static readonly DateOnly Arrives = DemoConference.ReviewDays.First.AddDays(-1);
    private static readonly DateOnly Departs = DemoConference.ReviewDays.Last.AddDays(1);

    private static readonly (string Donor, ForeignAmount Amount, RegionalGroup? Earmark, DateOnly? Received)[] Contributions =
    [
        ("Lakeside Foundation", new(15_000_00, "USD", 1), null, new(2024, 3, 4)),
        ("Fjord and Field Trust", new(225_000_00, "NOK", 10.71m), RegionalGroup.African, new(2024, 3, 19)),
        ("Archipelago Endowment", new(2_200_000, "JPY", 151.4m), RegionalGroup.AsiaPacific, new(2024, 4, 8)),
        ("Two Rivers Fund", new(15_000_00, "EUR", 0.93m), null, null),
    ];

    private static readonly (string Code, string Nominee, string Function, long Fare)[] Requests =
    [
        ("KEN", "Grace Wanjiru", "Director of the national focal point", 1_420_00),
        ("MWI", "Chikondi Banda", "Commissioner, firearms registry", 1_655_00),
        ("NPL", "Sunita Gurung", "Under-secretary, Ministry of Home Affairs", 1_580_00),
        ("PNG", "Michael Kapi", "Coordinator of the national commission", 2_940_00),
        ("LBR", "Patience Kollie", "Chair of the national commission", 1_390_00),
        ("HTI", "Jean-Robert Destin", "Adviser, Ministry of Justice", 640_00),
        ("JAM", "Marcia Bennett", "Head of the licensing authority", 585_00),
        ("KHM", "Sok Dara", "Deputy director, arms control", 1_870_00),
        ("BDI", "Espérance Niyonzima", "Permanent secretary of the commission", 1_760_00),
        ("GTM", "Ana Lucía Xol", "Director, control of arms and ammunition", 690_00),
    ];

    private static FundId Id { get; } = FundId.Of(DemoConference.Id);

    public static async Task Open(IGrainFactory grains)
    {
        var fund = grains.Fund(Id);
        await fund.Open(new(DemoConference.Id, "Sponsorship fund", [Criterion.FirstPlace, Criterion.LeastDeveloped, Criterion.SmallIsland, Criterion.Landlocked]), Sends("open the fund")).Accepted();
        await fund.SetRates(new(new(new(2024, 1, 1), 412_00, 188_00, "Figures of the demonstration")), Sends("set the rates")).Accepted();
        foreach (var (donor, amount, earmark, received) in Contributions)
        {
            var (contribution, receipt) = (DemoActors.Identity($"contribution of {donor}"), DemoActors.Identity($"receipt from {donor}"));
            await fund.Record(new(new(contribution), donor, amount, earmark, received is null ? null : new(receipt), received), Sends($"record {donor}")).Accepted();
        }

        var requests = new Dictionary<string, PlaceRequestId>(StringComparer.Ordinal);
        foreach (var (code, nominee, function, fare) in Requests)
        {
            requests[code] = new(DemoActors.Identity($"request of {code}"));
            await fund.Request(requests[code], DelegationId.For(DemoConference.Id, code), new(nominee, function), new(Arrives, Departs, fare), Sends($"request a place for {code}")).Accepted();
        }

        foreach (var code in new[] { "MWI", "NPL", "LBR", "HTI", "KHM", "KEN" })
            await Award(fund, code, requests[code], code == "KEN" ? "Its expert chairs the regional meeting that reports to the Conference" : null);
        foreach (var code in new[] { "MWI", "NPL", "LBR" })
            await fund.Accept(new(requests[code]), Sends($"accept the place of {code}")).Accepted();
        await fund.Publish(new(), Sends("publish the places")).Accepted();
    }

    private static async Task Award(IFundGrain fund, string code, PlaceRequestId request, string? because)
    {
        var state = (await fund.Read()).State;
        await fund.Award(new(request, Funding.CostOf(state, state.Find(request)!)!.Total, because), Sends($"award a place to {code}")).Accepted();
    }

    private static Sender Sends(string act) => DemoActors.Secretariat.Sends(act);
}
