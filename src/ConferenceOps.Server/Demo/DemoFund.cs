using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Grains;

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

    private const string OutOfOrder = "Its expert chairs the regional meeting that reports to the Conference";

    private static FundId Id { get; } = FundId.Of(DemoConference.Id);

    private static Rates Rates { get; } = new(new(2024, 1, 1), 412_00, 188_00, "Figures of the demonstration");

    public static async Task Open(CommandRouter commands)
    {
        Criterion[] priority = [Criterion.FirstPlace, Criterion.LeastDeveloped, Criterion.SmallIsland, Criterion.Landlocked];
        await Load("open the fund", new OpenFund(DemoConference.Id, "Sponsorship fund", [.. priority]));
        await Load("set the rates", new SetRates(Id, 1, Rates));
        foreach (var (donor, amount, earmark, received) in Contributions)
        {
            var (contribution, receipt) = (DemoActors.Identity($"contribution of {donor}"), DemoActors.Identity($"receipt from {donor}"));
            await Load(
                $"record {donor}", new RecordContribution(Id, new(contribution), donor, amount, earmark, received is null ? null : new(receipt), received));
        }

        foreach (var (code, nominee, function, fare) in Requests)
        {
            await Load($"request a place for {code}", new RequestPlace(
                Id, RequestOf(code), DelegationId.For(DemoConference.Id, code), nominee, function, new(Arrives, Departs, fare)));
        }

        foreach (var code in new[] { "MWI", "NPL", "LBR", "HTI", "KHM", "KEN" })
            await Load($"award a place to {code}", new AwardPlace(Id, RequestOf(code), CostOf(code), code == "KEN" ? OutOfOrder : null));
        var seen = 0;
        foreach (var code in new[] { "MWI", "NPL", "LBR" })
            seen = await Load($"accept the place of {code}", new AcceptPlace(Id, RequestOf(code)));
        await Load("publish the places", new PublishOutcomes(Id, seen));

        Task<int> Load(string act, ICommand command) => commands.Load(DemoActors.Secretariat, act, command);
    }

    private static PlaceRequestId RequestOf(string code) => new(DemoActors.Identity($"request of {code}"));

    private static long CostOf(string code)
    {
        var nights = Departs.DayNumber - Arrives.DayNumber;
        return Requests.Single(request => request.Code == code).Fare + (nights * Rates.Subsistence) + Rates.Terminal;
    }
}
