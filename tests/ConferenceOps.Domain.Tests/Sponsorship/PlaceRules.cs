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
        Rule.Given(Ready).When(Ask(Kenyas, KenyaAsks, new(" Grace Wanjiru ", Person.Function), Week), KenyasDelegate)
            .Then(new PlaceRequested(Kenyas, KenyaAsks, Person, Week));

    [Fact]
    public void The_Secretariat_asks_on_a_States_behalf_and_nobody_else_does()
    {
        Rule.Given(Ready).When(Ask(Kenyas, KenyaAsks, Person, Week), Secretary).Then(new PlaceRequested(Kenyas, KenyaAsks, Person, Week));
        foreach (var other in All.Append(MalawisDelegate).Where(other => other != Secretary && other != KenyasDelegate))
            Rule.Given(Ready).When(Ask(Kenyas, KenyaAsks, Person, Week), other).ThenRefused("not-entitled");
    }

    [Fact]
    public void A_person_is_nominated_once_while_the_request_stands()
    {
        Rule.Given(Asked).When(Ask(new(Id(50)), KenyaAsks, Person with { Name = "GRACE Wanjiru" }, Week), KenyasDelegate).ThenRefused("already-nominated");
        Rule.Given([.. Asked, new RequestWithdrawn(Kenyas)]).When(Ask(new(Id(50)), KenyaAsks, Person, Week), KenyasDelegate)
            .Then(new PlaceRequested(new(Id(50)), KenyaAsks, Person, Week));
    }

    [Fact]
    public void A_place_is_asked_for_once_and_by_a_State_that_is_registered()
    {
        Rule.Given(Asked).When(Ask(Malawis, KenyaAsks, Person with { Name = "Somebody else" }, Week), KenyasDelegate).ThenRefused("place-request-exists");
        Rule.Given(Ready).When(Ask(Kenyas, KenyaAsks, Person, Week) with { Registered = null }, KenyasDelegate).ThenRefused("unknown-state");
        Rule.Given(Ready).When(Ask(Kenyas, KenyaAsks, Person with { Name = " " }, Week), KenyasDelegate).ThenRefused("name-missing");
        Rule.Given(Ready).When(Ask(Kenyas, KenyaAsks, Person with { Function = "" }, Week), KenyasDelegate).ThenRefused("function-missing");
    }

    [Theory]
    [InlineData("2024-06-17", "2024-06-17", 0, "dates-reversed")]
    [InlineData("2024-06-17", "2024-09-17", 0, "stay-too-long")]
    [InlineData("2024-06-17", "2024-06-20", -1, "fare-out-of-range")]
    public void A_journey_has_its_dates_and_its_fare(string arrives, string departs, long fare, string reason) =>
        Rule.Given(Ready).When(Ask(Kenyas, KenyaAsks, Person, new(Date(arrives), Date(departs), fare)), KenyasDelegate).ThenRefused(reason);

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
            .When(new AwardPlace(TheFund, Kenyas, Place.Total, null), Secretary).ThenRefused("no-rates");

    [Fact]
    public void A_place_is_paid_from_what_is_earmarked_for_the_group_before_what_is_for_any_State()
    {
        var awarded = Rule.Given([.. Paid, new ContributionReceived(Japans, new(JapansPayment, 314_100, 150, 209_400, 209_400, May))])
            .When(new AwardPlace(TheFund, Malawis, Place.Total, null), Secretary).Then<PlaceAwarded>();
        Assert.Equal([new Share(Norways, Place.Total)], awarded.Shares);
        Assert.Null(awarded.Because);
    }

    [Fact]
    public void Several_contributions_pay_one_place_together()
    {
        var japanPays = new ContributionReceived(Japans, new(JapansPayment, 450_000, 150, 300_000, 209_400, May));
        var awarded = Rule.Given([.. Paid, japanPays, Awarded(Malawis, Norways)]).When(new AwardPlace(TheFund, Kenyas, Place.Total, null), Secretary)
            .Then<PlaceAwarded>();
        Assert.Equal([new Share(Norways, 69_400), new Share(Japans, Place.Total - 69_400)], awarded.Shares);
    }

    [Fact]
    public void A_promise_backs_no_place() =>
        Rule.Given(Paid).When(new AwardPlace(TheFund, Nepals, Place.Total, null), Secretary).ThenRefused("not-enough-money");

    [Fact]
    public void Money_earmarked_for_one_group_pays_no_other() =>
        Assert.Equal(Place.Total, Funding.Shortfall(After(Paid), After(Paid).Find(Nepals)!, Place.Total));

    [Fact]
    public void Only_the_cost_that_was_seen_is_committed() =>
        Rule.Given([.. Paid, new FareQuoted(Malawis, 150_000)]).When(new AwardPlace(TheFund, Malawis, Place.Total, null), Secretary)
            .ThenRefused("cost-changed");

    [Fact]
    public void Whoever_has_priority_is_not_left_without_a_place_in_silence()
    {
        // Malawi is a least developed country; the money is enough for one of the two.
        Rule.Given(Paid).When(new AwardPlace(TheFund, Kenyas, Place.Total, null), Secretary).ThenRefused("displaces-another");
        Rule.Given(Paid).When(new AwardPlace(TheFund, Kenyas, Place.Total, new string('x', 401)), Secretary).ThenRefused("reason-too-long");
        var awarded = Rule.Given(Paid).When(new AwardPlace(TheFund, Kenyas, Place.Total, "Its expert chairs the working group"), Secretary)
            .Then<PlaceAwarded>();
        Assert.Equal("Its expert chairs the working group", awarded.Because);
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
        Rule.Given([.. Paid, Awarded(Malawis, Norways)]).When(new StatePriority(TheFund, Paid.Length + 1, [Criterion.Landlocked]), Secretary)
            .ThenRefused("priority-fixed");
        Rule.Given(Asked).When(new StatePriority(TheFund, Asked.Length, [Criterion.FirstPlace, Criterion.LeastDeveloped, Criterion.SmallIsland]), Secretary)
            .Then();
    }

    [Fact]
    public void What_cannot_be_paid_is_put_on_the_reserve_list()
    {
        Rule.Given(Asked).When(new ReserveRequest(TheFund, Kenyas), Secretary).Then(new RequestReserved(Kenyas));
        Rule.Given([.. Asked, new RequestReserved(Kenyas)]).When(new ReserveRequest(TheFund, Kenyas), Secretary).ThenRefused("already-reserved");
        Rule.Given([.. Asked, new RequestReserved(Kenyas)]).When(new QuoteFare(TheFund, Kenyas, Asked.Length + 1, 90_000), Secretary)
            .Then(new FareQuoted(Kenyas, 90_000));
    }

    [Fact]
    public void A_fare_that_others_quoted_meanwhile_is_not_overwritten()
    {
        SponsorshipEvent[] quoted = [.. Asked, new FareQuoted(Kenyas, 90_000)];
        Rule.Given(quoted).When(new QuoteFare(TheFund, Kenyas, Asked.Length, 80_000), Secretary).ThenRefused("has-moved-on");
        Rule.Given(quoted).When(new QuoteFare(TheFund, Malawis, Asked.Length, 80_000), Secretary).Then(new FareQuoted(Malawis, 80_000));
        Rule.Given(quoted).When(new QuoteFare(TheFund, Kenyas, quoted.Length, 90_000), Secretary).Then();
        Rule.Given(quoted).When(new QuoteFare(TheFund, Kenyas, quoted.Length, -1), Secretary).ThenRefused("fare-out-of-range");
    }

    [Fact]
    public void A_priority_that_others_stated_meanwhile_is_not_overwritten()
    {
        SponsorshipEvent[] stated = [.. Asked, new PriorityStated([Criterion.Landlocked])];
        Rule.Given(stated).When(new StatePriority(TheFund, Asked.Length, []), Secretary).ThenRefused("has-moved-on");
        Assert.Empty(Rule.Given(stated).When(new StatePriority(TheFund, stated.Length, []), Secretary).Then<PriorityStated>().Priority);
        Rule.Given(Asked).When(new StatePriority(TheFund, 1, [Criterion.Landlocked, Criterion.Landlocked]), Secretary).ThenRefused("priority-repeats");
    }

    [Fact]
    public void A_request_is_decided_once()
    {
        SponsorshipEvent[] awarded = [.. Paid, Awarded(Malawis, Norways)];
        Rule.Given(awarded).When(new AwardPlace(TheFund, Malawis, Place.Total, null), Secretary).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new ReserveRequest(TheFund, Malawis), Secretary).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new QuoteFare(TheFund, Malawis, awarded.Length, 1), Secretary).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new RefuseRequest(TheFund, Malawis, AllSeen, "Late"), Secretary).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new WithdrawRequest(TheFund, Malawis, AllSeen), MalawisDelegate).ThenRefused("request-not-waiting");
        Rule.Given(awarded).When(new AwardPlace(TheFund, new(Id(99)), 1, null), Secretary).ThenRefused("unknown-request");
    }

    [Fact]
    public void A_request_is_refused_with_a_reason()
    {
        Rule.Given(Asked).When(new RefuseRequest(TheFund, Kenyas, AllSeen, " "), Secretary).ThenRefused("reason-missing");
        Rule.Given(Asked)
            .When(new RefuseRequest(TheFund, Kenyas, AllSeen, "After the deadline"), Secretary).Then(new RequestRefused(Kenyas, "After the deadline"));
    }

    [Fact]
    public void A_State_takes_its_place_once()
    {
        SponsorshipEvent[] awarded = [.. Paid, Awarded(Malawis, Norways)];
        Rule.Given(awarded).When(new AcceptPlace(TheFund, Malawis), MalawisDelegate).Then(new PlaceAccepted(Malawis));
        Rule.Given([.. awarded, new PlaceAccepted(Malawis)]).When(new AcceptPlace(TheFund, Malawis), MalawisDelegate).Then();
        Rule.Given(awarded).When(new AcceptPlace(TheFund, Malawis), KenyasDelegate).ThenRefused("not-entitled");
        Rule.Given(Asked).When(new AcceptPlace(TheFund, Malawis), MalawisDelegate).ThenRefused("no-place");
        Rule.Given(Asked).When(new AcceptPlace(TheFund, new(Id(99))), MalawisDelegate).ThenRefused("unknown-request");
    }

    [Fact]
    public void A_State_withdraws_its_own_request_and_no_other()
    {
        Rule.Given(Asked).When(new WithdrawRequest(TheFund, Malawis, AllSeen), MalawisDelegate).Then(new RequestWithdrawn(Malawis));
        Rule.Given(Asked).When(new WithdrawRequest(TheFund, Malawis, AllSeen), Secretary).Then(new RequestWithdrawn(Malawis));
        Rule.Given(Asked).When(new WithdrawRequest(TheFund, Malawis, AllSeen), KenyasDelegate).ThenRefused("not-entitled");
        // Nor are others told what has become of it.
        Rule.Given([.. Asked, new RequestReserved(Malawis)])
            .When(new WithdrawRequest(TheFund, Malawis, Asked.Length), KenyasDelegate).ThenRefused("not-entitled");
    }

    [Fact]
    public void A_declined_place_frees_its_money()
    {
        var freed = new Share(Norways, Place.Total);
        var declined = Rule.Given(BothAfricansHavePlaces).When(new DeclinePlace(TheFund, Malawis, AllSeen, " "), MalawisDelegate).Then<PlaceDeclined>();
        Assert.Null(declined.Because);
        Assert.Equal([freed], declined.Freed);
        var fund = After([.. BothAfricansHavePlaces, declined]);
        Assert.Equal((418_800, 0), (fund.Find(Norways)!.Free, fund.Find(Norways)!.Committed));
        Assert.Equal(PlaceStatus.Declined, fund.Find(Malawis)!.Status);
        Rule.Given(BothAfricansHavePlaces).When(new DeclinePlace(TheFund, Malawis, AllSeen, null), KenyasDelegate).ThenRefused("not-entitled");
        Rule.Given([.. BothAfricansHavePlaces, declined]).When(new DeclinePlace(TheFund, Malawis, AllSeen, null), MalawisDelegate).ThenRefused("no-place");
    }

    [Fact]
    public void An_award_is_cancelled_with_a_reason_and_frees_its_money()
    {
        Rule.Given(BothAfricansHavePlaces).When(new CancelAward(TheFund, Malawis, AllSeen, ""), Secretary).ThenRefused("reason-missing");
        Rule.Given(BothAfricansHavePlaces).When(new CancelAward(TheFund, Kenyas, AllSeen, "Mistake"), Secretary).ThenRefused("no-place");
        var cancelled = Rule.Given(BothAfricansHavePlaces).When(new CancelAward(TheFund, Malawis, AllSeen, "Visa refused"), Secretary).Then<AwardCancelled>();
        Assert.Equal(418_800, After([.. BothAfricansHavePlaces, cancelled]).Find(Norways)!.Free);
    }

    [Fact]
    public void A_reason_or_a_fare_that_is_given_later_leaves_what_was_said_before()
    {
        var fund = After([
            .. Paid, new FareQuoted(Malawis, 150_000), new PlaceAwarded(Malawis, Place, [new(Norways, Place.Total)], "Speaks for the group"),
            new PlaceAccepted(Malawis), new AwardCancelled(Malawis, [new(Norways, Place.Total)], "Visa refused"),
        ]);
        var request = fund.Find(Malawis)!;
        Assert.Equal(
            [new StatedReason(PlaceStatus.Awarded, "Speaks for the group"), new StatedReason(PlaceStatus.Cancelled, "Visa refused")],
            request.Reasons.AsEnumerable());
        Assert.Equal(("Visa refused", Week.Fare, 150_000), (request.Reason, request.FareAsked, request.Travel.Fare));
    }

    [Fact]
    public void What_is_published_tells_States_and_numbers_only()
    {
        var published = Rule.Given(BothAfricansHavePlaces).When(new PublishOutcomes(TheFund, AllSeen), Secretary).Then<OutcomesPublished>();
        Assert.Equal([new PublishedPlaces(MalawiAsks.Delegation, "Malawi", RegionalGroup.African, 1)], published.Places);
        Assert.Equal(Audience.Public, published.Audience);
    }

    [Fact]
    public void Only_the_Secretariat_decides_on_requests()
    {
        foreach (var person in All.Append(MalawisDelegate).Where(person => !person.IsAny(Roles.Secretariat)))
        {
            Rule.Given(Paid).When(new AwardPlace(TheFund, Malawis, Place.Total, null), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new ReserveRequest(TheFund, Malawis), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new RefuseRequest(TheFund, Malawis, AllSeen, "Late"), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new QuoteFare(TheFund, Malawis, Paid.Length, 1), person).ThenRefused("not-entitled");
            Rule.Given(BothAfricansHavePlaces).When(new CancelAward(TheFund, Malawis, AllSeen, "Mistake"), person).ThenRefused("not-entitled");
        }
    }

    private static DateOnly Date(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
