using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using static ConferenceOps.Domain.Tests.People;
using static ConferenceOps.Domain.Tests.Sponsorship.FundStory;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Sponsorship.Fund, ConferenceOps.Domain.Sponsorship.SponsorshipEvent>;

namespace ConferenceOps.Domain.Tests.Sponsorship;

public sealed class PlaceRules
{
    private static readonly SponsorshipEvent[] BothAfricansHavePlaces =
        [.. Paid, new ContributionReceived(Japans, new(JapansPayment, 314_100, 150, 209_400, 209_400, May)), Awarded(Malawis, Norways)];

    [Fact]
    public void A_State_asks_for_its_nominee() =>
        Rule.Given(Ready).When(new RequestPlace(Kenyas, KenyaAsks, new(" Grace Wanjiru ", Person.Function), Week), KenyasDelegate)
            .Then(new PlaceRequested(Kenyas, KenyaAsks, Person, Week));

    [Fact]
    public void The_Secretariat_asks_on_a_States_behalf_and_nobody_else_does()
    {
        Rule.Given(Ready).When(new RequestPlace(Kenyas, KenyaAsks, Person, Week), Secretary).Then(new PlaceRequested(Kenyas, KenyaAsks, Person, Week));
        foreach (var other in All.Append(MalawisDelegate).Where(other => other != Secretary && other != KenyasDelegate))
            Rule.Given(Ready).When(new RequestPlace(Kenyas, KenyaAsks, Person, Week), other).ThenRefused("not-entitled");
    }

    [Fact]
    public void A_person_is_nominated_once_while_the_request_stands()
    {
        Rule.Given(Asked).When(new RequestPlace(new(Id(50)), KenyaAsks, Person with { Name = "GRACE Wanjiru" }, Week), KenyasDelegate).ThenRefused("already-nominated");
        Rule.Given([.. Asked, new RequestWithdrawn(Kenyas)]).When(new RequestPlace(new(Id(50)), KenyaAsks, Person, Week), KenyasDelegate)
            .Then(new PlaceRequested(new(Id(50)), KenyaAsks, Person, Week));
    }

    [Theory]
    [InlineData("2024-06-17", "2024-06-17", 0, "dates-reversed")]
    [InlineData("2024-06-17", "2024-09-17", 0, "stay-too-long")]
    [InlineData("2024-06-17", "2024-06-20", -1, "fare-out-of-range")]
    public void A_journey_has_its_dates_and_its_fare(string arrives, string departs, long fare, string reason) =>
        Rule.Given(Ready).When(new RequestPlace(Kenyas, KenyaAsks, Person, new(Date(arrives), Date(departs), fare)), KenyasDelegate).ThenRefused(reason);

    [Fact]
    public void Each_night_is_paid_at_the_rate_of_its_date()
    {
        var fund = After([.. Asked, new RatesSet(new(new(2024, 6, 20), 50_000, 12_000, "Circular of June"))]);
        // Three nights at 400, two at 500; terminal expenses as on the day of arrival.
        Assert.Equal(new Cost(140_000, 5, 220_000, 9_400), Funding.CostOf(fund, fund.Find(Kenyas)!));
    }

    [Fact]
    public void Without_rates_a_place_has_no_cost() =>
        Rule.Given(Opened, new PlaceRequested(Kenyas, KenyaAsks, Person, Week), new RatesSet(InForce with { From = new(2024, 6, 18) }))
            .When(new AwardPlace(Kenyas, Place.Total, null), Secretary).ThenRefused("no-rates");

    [Fact]
    public void A_place_is_paid_from_what_is_earmarked_for_the_group_before_what_is_for_any_State()
    {
        var decided = new AwardPlace(Malawis, Place.Total, null).Decide(After([.. Paid, new ContributionReceived(Japans, new(JapansPayment, 314_100, 150, 209_400, 209_400, May))]), Secretary, Now);
        var awarded = Assert.IsType<PlaceAwarded>(Assert.Single(decided.Events));
        Assert.Equal([new Share(Norways, Place.Total)], awarded.Shares);
        Assert.Null(awarded.Because);
    }

    [Fact]
    public void Several_contributions_pay_one_place_together()
    {
        var decided = new AwardPlace(Kenyas, Place.Total, null).Decide(After([.. Paid, new ContributionReceived(Japans, new(JapansPayment, 450_000, 150, 300_000, 209_400, May)), Awarded(Malawis, Norways)]), Secretary, Now);
        Assert.Equal([new Share(Norways, 69_400), new Share(Japans, Place.Total - 69_400)], Assert.IsType<PlaceAwarded>(Assert.Single(decided.Events)).Shares);
    }

    [Fact]
    public void A_promise_backs_no_place() =>
        Rule.Given(Paid).When(new AwardPlace(Nepals, Place.Total, null), Secretary).ThenRefused("not-enough-money");

    [Fact]
    public void Money_earmarked_for_one_group_pays_no_other() =>
        Assert.Equal(Place.Total, Funding.Shortfall(After(Paid), After(Paid).Find(Nepals)!, Place.Total));

    [Fact]
    public void Only_the_cost_that_was_seen_is_committed() =>
        Rule.Given([.. Paid, new FareQuoted(Malawis, 150_000)]).When(new AwardPlace(Malawis, Place.Total, null), Secretary).ThenRefused("cost-changed");

    [Fact]
    public void Whoever_has_priority_is_not_left_without_a_place_in_silence()
    {
        // Malawi is a least developed country; the money is enough for one of the two.
        Rule.Given(Paid).When(new AwardPlace(Kenyas, Place.Total, null), Secretary).ThenRefused("displaces-another");
        Rule.Given(Paid).When(new AwardPlace(Kenyas, Place.Total, new string('x', 401)), Secretary).ThenRefused("reason-too-long");
        var decided = new AwardPlace(Kenyas, Place.Total, "Its expert chairs the working group").Decide(After(Paid), Secretary, Now);
        Assert.Equal("Its expert chairs the working group", Assert.IsType<PlaceAwarded>(Assert.Single(decided.Events)).Because);
    }

    [Fact]
    public void The_order_among_those_who_wait_follows_the_stated_priority()
    {
        Assert.Equal([Malawis, Nepals, Kenyas], Priority.Order(After(Paid)).Select(request => request.Id));
        // A State that has a place stands behind those that have none.
        var second = new PlaceRequested(new(Id(60)), MalawiAsks, new("Chikondi Banda", "Adviser"), Week);
        Assert.Equal([Nepals, Kenyas, second.Request], Priority.Order(After([.. Paid, second, Awarded(Malawis, Norways)])).Select(request => request.Id));
        Assert.Equal([Kenyas, Malawis, Nepals], Priority.Order(After([.. Paid, new PriorityStated([])])).Select(request => request.Id));
    }

    [Theory]
    [InlineData("VUT", Criterion.SmallIsland, true)]
    [InlineData("VUT", Criterion.LeastDeveloped, false)]
    [InlineData("PRY", Criterion.Landlocked, true)]
    [InlineData("KEN", Criterion.Landlocked, false)]
    public void The_categories_of_States_are_those_of_the_United_Nations(string code, Criterion criterion, bool meets)
    {
        var fund = After(Opened, new PlaceRequested(Kenyas, KenyaAsks with { Code = code }, Person, Week));
        Assert.Equal(meets, Priority.Meets(fund, fund.Find(Kenyas)!, criterion));
    }

    [Fact]
    public void The_priority_is_fixed_once_a_place_is_held()
    {
        Rule.Given([.. Paid, Awarded(Malawis, Norways)]).When(new StatePriority([Criterion.Landlocked]), Secretary).ThenRefused("priority-fixed");
        Rule.Given(Asked).When(new StatePriority([Criterion.FirstPlace, Criterion.LeastDeveloped, Criterion.SmallIsland]), Secretary).Then();
    }

    [Fact]
    public void What_cannot_be_paid_is_put_on_the_reserve_list()
    {
        Rule.Given(Asked).When(new ReserveRequest(Kenyas), Secretary).Then(new RequestReserved(Kenyas));
        Rule.Given([.. Asked, new RequestReserved(Kenyas)]).When(new ReserveRequest(Kenyas), Secretary).ThenRefused("already-reserved");
        Rule.Given([.. Asked, new RequestReserved(Kenyas)]).When(new QuoteFare(Kenyas, 90_000), Secretary).Then(new FareQuoted(Kenyas, 90_000));
    }

    [Fact]
    public void A_request_is_decided_once()
    {
        SponsorshipEvent[] awarded = [.. Paid, Awarded(Malawis, Norways)];
        Rule.Given(awarded).When(new AwardPlace(Malawis, Place.Total, null), Secretary).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new ReserveRequest(Malawis), Secretary).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new QuoteFare(Malawis, 1), Secretary).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new RefuseRequest(Malawis, "Late"), Secretary).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new WithdrawRequest(Malawis), MalawisDelegate).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new AwardPlace(new(Id(99)), 1, null), Secretary).ThenRefused("unknown-request");
    }

    [Fact]
    public void A_request_is_refused_with_a_reason()
    {
        Rule.Given(Asked).When(new RefuseRequest(Kenyas, " "), Secretary).ThenRefused("reason-missing");
        Rule.Given(Asked).When(new RefuseRequest(Kenyas, "After the deadline"), Secretary).Then(new RequestRefused(Kenyas, "After the deadline"));
    }

    [Fact]
    public void A_State_takes_its_place_once()
    {
        SponsorshipEvent[] awarded = [.. Paid, Awarded(Malawis, Norways)];
        Rule.Given(awarded).When(new AcceptPlace(Malawis), MalawisDelegate).Then(new PlaceAccepted(Malawis));
        Rule.Given([.. awarded, new PlaceAccepted(Malawis)]).When(new AcceptPlace(Malawis), MalawisDelegate).Then();
        Rule.Given(awarded).When(new AcceptPlace(Malawis), KenyasDelegate).ThenRefused("not-entitled");
        Rule.Given(Asked).When(new AcceptPlace(Malawis), MalawisDelegate).ThenRefused("no-place");
        Rule.Given(Asked).When(new AcceptPlace(new(Id(99))), MalawisDelegate).ThenRefused("unknown-request");
    }

    [Fact]
    public void A_declined_place_frees_its_money()
    {
        var freed = new Share(Norways, Place.Total);
        var decided = new DeclinePlace(Malawis, " ").Decide(After(BothAfricansHavePlaces), MalawisDelegate, Now);
        var declined = Assert.IsType<PlaceDeclined>(Assert.Single(decided.Events));
        Assert.Equal([freed], declined.Freed);
        var fund = After([.. BothAfricansHavePlaces, declined]);
        Assert.Equal((418_800, 0), (fund.Find(Norways)!.Free, fund.Find(Norways)!.Committed));
        Assert.Equal(PlaceStatus.Declined, fund.Find(Malawis)!.Status);
        Rule.Given(BothAfricansHavePlaces).When(new DeclinePlace(Malawis, null), KenyasDelegate).ThenRefused("not-entitled");
        Rule.Given([.. BothAfricansHavePlaces, declined]).When(new DeclinePlace(Malawis, null), MalawisDelegate).ThenRefused("no-place");
    }

    [Fact]
    public void An_award_is_cancelled_with_a_reason_and_frees_its_money()
    {
        Rule.Given(BothAfricansHavePlaces).When(new CancelAward(Malawis, ""), Secretary).ThenRefused("reason-missing");
        Rule.Given(BothAfricansHavePlaces).When(new CancelAward(Kenyas, "Mistake"), Secretary).ThenRefused("no-place");
        var decided = new CancelAward(Malawis, "Visa refused").Decide(After(BothAfricansHavePlaces), Secretary, Now);
        Assert.Equal(418_800, After([.. BothAfricansHavePlaces, decided.Events[0]]).Find(Norways)!.Free);
    }

    [Fact]
    public void What_is_published_tells_States_and_numbers_only()
    {
        var decided = new PublishOutcomes().Decide(After(BothAfricansHavePlaces), Secretary, Now);
        var published = Assert.IsType<OutcomesPublished>(Assert.Single(decided.Events));
        Assert.Equal([new PublishedPlaces(MalawiAsks.Delegation, "Malawi", RegionalGroup.African, 1)], published.Places);
        Assert.Equal(Audience.Public, published.Audience);
    }

    [Fact]
    public void Only_the_Secretariat_decides_on_requests()
    {
        foreach (var person in All.Append(MalawisDelegate).Where(person => !person.IsAny(Roles.Secretariat)))
        {
            Rule.Given(Paid).When(new AwardPlace(Malawis, Place.Total, null), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new ReserveRequest(Malawis), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new RefuseRequest(Malawis, "Late"), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new QuoteFare(Malawis, 1), person).ThenRefused("not-entitled");
            Rule.Given(BothAfricansHavePlaces).When(new CancelAward(Malawis, "Mistake"), person).ThenRefused("not-entitled");
        }
    }

    private static DateOnly Date(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
