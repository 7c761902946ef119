using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using static ConferenceOps.Domain.Tests.People;

namespace ConferenceOps.Domain.Tests.Sponsorship;

/// <summary>A fund with two donors and three States that ask: money for two.</summary>
internal static class FundStory
{
    public static readonly ConferenceId Conference = new(Id(1));
    public static readonly FundId TheFund = FundId.Of(Conference);
    public static readonly ContributionId Norways = new(Id(10));
    public static readonly ContributionId Japans = new(Id(11));
    public static readonly ReceiptId Payment = new(Id(12));
    public static readonly ReceiptId JapansPayment = new(Id(13));
    public static readonly PlaceRequestId Kenyas = new(Id(20));
    public static readonly PlaceRequestId Malawis = new(Id(21));
    public static readonly PlaceRequestId Nepals = new(Id(22));
    public static readonly RequestingState KenyaAsks = new(Kenya, "KEN", "Kenya", RegionalGroup.African);
    public static readonly RequestingState MalawiAsks = new(new(Id(31)), "MWI", "Malawi", RegionalGroup.African);
    public static readonly RequestingState NepalAsks = new(new(Id(32)), "NPL", "Nepal", RegionalGroup.AsiaPacific);
    public static readonly Actor MalawisDelegate = new(Id(41), "Delegate (Malawi)", Roles.Delegate, MalawiAsks.Delegation);
    public static readonly Nominee Person = new("Grace Wanjiru", "Director of the national focal point");
    public static readonly DateOnly May = new(2024, 5, 2);

    // Five nights at 400 and 94 of terminal expenses: 2,094 with the fare, in dollars.
    public static readonly Travel Week = new(new(2024, 6, 17), new(2024, 6, 22), 140_000);
    public static readonly Rates InForce = new(new(2024, 1, 1), 40_000, 9_400, "Circular of January");
    public static readonly Cost Place = new(140_000, 5, 200_000, 9_400);

    public static readonly SponsorshipEvent Opened =
        new FundOpened(Conference, "Sponsorship fund", [Criterion.FirstPlace, Criterion.LeastDeveloped, Criterion.SmallIsland]);
    public static readonly SponsorshipEvent[] Ready = [Opened, new RatesSet(InForce)];

    public static readonly SponsorshipEvent[] Asked =
    [
        .. Ready, new PlaceRequested(Kenyas, KenyaAsks, Person, Week), new PlaceRequested(Malawis, MalawiAsks, Person, Week),
        new PlaceRequested(Nepals, NepalAsks, Person, Week),
    ];

    /// <summary>Norway has paid 4,188 dollars for African States, and Japan, for any State, 2,094: 314,100 yen at 150.</summary>
    public static readonly SponsorshipEvent[] Paid =
    [
        .. Asked,
        new ContributionPledged(Norways, "Norway", "USD", 418_800, 1, 418_800, RegionalGroup.African),
        new ContributionReceived(Norways, new(Payment, 418_800, 1, 418_800, 418_800, May)),
        new ContributionPledged(Japans, "Japan", "JPY", 314_100, 150, 209_400, null),
    ];

    public static Fund After(params SponsorshipEvent[] happened) => happened.Aggregate(Fund.Initial, (fund, next) => fund.Evolve(next));

    public static RequestPlace Ask(PlaceRequestId request, RequestingState state, Nominee nominee, Travel travel) =>
        new(TheFund, request, state.Delegation, nominee.Name, nominee.Function, travel) { Registered = state };

    public static SponsorshipEvent Awarded(PlaceRequestId request, ContributionId from) => new PlaceAwarded(request, Place, [new(from, Place.Total)], null);
}
