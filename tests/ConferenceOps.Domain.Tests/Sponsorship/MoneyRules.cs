using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using static ConferenceOps.Domain.Tests.People;
using static ConferenceOps.Domain.Tests.Sponsorship.FundStory;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Sponsorship.Fund, ConferenceOps.Domain.Sponsorship.SponsorshipEvent>;

namespace ConferenceOps.Domain.Tests.Sponsorship;

public sealed class MoneyRules
{
    private static readonly ForeignAmount Yen = new(314_100, "JPY", 150);

    [Fact]
    public void The_Secretariat_opens_the_fund_once()
    {
        Rule.Given().When(new OpenFund(Conference, " ", []) { Convened = true }, Secretary).ThenRefused("name-missing");
        Rule.Given().When(new OpenFund(Conference, "Fund", [Criterion.FirstPlace, Criterion.FirstPlace]) { Convened = true }, Secretary)
            .ThenRefused("priority-repeats");
        Rule.Given(Opened).When(new OpenFund(Conference, "Fund", []) { Convened = true }, Secretary).ThenRefused("fund-exists");
    }

    [Fact]
    public void A_pledge_is_valued_at_the_operational_rate() =>
        Rule.Given(Opened).When(new RecordContribution(TheFund, Japans, " Japan ", Yen, null, null, null), Secretary)
            .Then(new ContributionPledged(Japans, "Japan", "JPY", 314_100, 150, 209_400, null));

    [Fact]
    public void A_contribution_that_has_come_is_recorded_as_received_at_once() =>
        Rule.Given(Opened).When(new RecordContribution(TheFund, Japans, "Japan", Yen, null, JapansPayment, May), Secretary).Then(
            new ContributionPledged(Japans, "Japan", "JPY", 314_100, 150, 209_400, null),
            new ContributionReceived(Japans, new(JapansPayment, 314_100, 150, 209_400, 209_400, May)));

    [Theory]
    [InlineData(100, "XXX", 1, "unknown-currency")]
    [InlineData(100, "USD", 2, "rate-out-of-range")]
    [InlineData(100, "EUR", 0, "rate-out-of-range")]
    [InlineData(0, "USD", 1, "amount-out-of-range")]
    [InlineData(1, "JPY", 900, "amount-out-of-range")]
    [InlineData(long.MaxValue, "USD", 1, "amount-out-of-range")]
    public void A_contribution_is_an_amount_of_money(long amount, string currency, int rate, string reason) =>
        Rule.Given(Opened).When(new RecordContribution(TheFund, Japans, "Japan", new(amount, currency, rate), null, null, null), Secretary).ThenRefused(reason);

    [Fact]
    public void Only_money_that_has_reached_the_bank_is_received()
    {
        var nextWeek = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(7);
        Rule.Given(Opened).When(new RecordContribution(TheFund, Japans, "Japan", Yen, null, JapansPayment, nextWeek), Secretary)
            .ThenRefused("day-in-the-future");
        Rule.Given(Paid).When(new ReceiveContribution(TheFund, Japans, JapansPayment, 150_000, 150, nextWeek), Secretary).ThenRefused("day-in-the-future");
        Rule.Given(Opened).When(new RecordContribution(TheFund, Japans, "Japan", Yen, null, JapansPayment, null), Secretary).ThenRefused("payment-incomplete");
        Rule.Given(Opened).When(new RecordContribution(TheFund, Japans, "Japan", Yen, null, null, May), Secretary).ThenRefused("payment-incomplete");
    }

    [Fact]
    public void A_payment_fulfils_the_pledge_and_what_exceeds_it_is_received_too()
    {
        Rule.Given(Paid).When(new ReceiveContribution(TheFund, Japans, JapansPayment, 165_000, 150, May), Secretary)
            .Then(new ContributionReceived(Japans, new(JapansPayment, 165_000, 150, 110_000, 110_000, May)));
        Rule.Given(Paid).When(new ReceiveContribution(TheFund, Japans, JapansPayment, 330_000, 150, May), Secretary)
            .Then(new ContributionReceived(Japans, new(JapansPayment, 330_000, 150, 220_000, 209_400, May)));
    }

    [Fact]
    public void A_payment_is_entered_once()
    {
        Rule.Given(Paid).When(new ReceiveContribution(TheFund, Norways, Payment, 418_800, 1, May), Secretary).ThenRefused("receipt-exists");
        Rule.Given(Paid).When(new RecordContribution(TheFund, Norways, "Norway", Yen, null, null, null), Secretary).ThenRefused("contribution-exists");
        Rule.Given(Asked).When(new RecordContribution(TheFund, new(Kenyas.Value), "Norway", Yen, null, null, null), Secretary)
            .ThenRefused("contribution-exists");
    }

    [Fact]
    public void A_reversed_payment_is_awaited_again()
    {
        var receipt = new Receipt(Payment, 418_800, 1, 418_800, 418_800, May);
        Rule.Given(Paid).When(new ReverseReceipt(TheFund, Norways, Payment, "Sent back by the bank"), Secretary)
            .Then(new ReceiptReversed(Norways, receipt, "Sent back by the bank"));
        var norway = After([.. Paid, new ReceiptReversed(Norways, receipt, "Sent back by the bank")]).Find(Norways)!;
        Assert.Equal((418_800, 0, 0), (norway.Pledged, norway.Received, norway.Free));
    }

    [Fact]
    public void A_payment_that_places_rest_on_is_not_reversed() =>
        Rule.Given([.. Paid, Awarded(Malawis, Norways)]).When(new ReverseReceipt(TheFund, Norways, Payment, "Mistake"), Secretary)
            .ThenRefused("money-committed");

    [Fact]
    public void What_is_not_expected_any_more_is_written_off_with_a_reason()
    {
        Rule.Given(Paid).When(new WriteOffPledge(TheFund, Japans, AllSeen, ""), Secretary).ThenRefused("reason-missing");
        Rule.Given(Paid).When(new WriteOffPledge(TheFund, Japans, AllSeen, "Budget cut"), Secretary).Then(new PledgeWrittenOff(Japans, 209_400, "Budget cut"));
        Rule.Given(Paid).When(new WriteOffPledge(TheFund, Norways, AllSeen, "Budget cut"), Secretary).ThenRefused("nothing-awaited");
    }

    [Fact]
    public void The_figures_of_a_contribution_are_the_balances_of_its_accounts()
    {
        var fund = After([.. Paid, Awarded(Malawis, Norways)]);
        Assert.Equal((0, 418_800, 209_400 + 140_000, 69_400), Figures(fund, Norways));
        Assert.Equal((209_400, 0, 0, 0), Figures(fund, Japans));
    }

    [Fact]
    public void Every_entry_of_a_reversal_has_its_opposite()
    {
        var receipt = new Receipt(Payment, 500, 1, 500, 300, May);
        var entered = Ledger.EntriesOf(new ContributionReceived(Norways, receipt));
        var reversed = Ledger.EntriesOf(new ReceiptReversed(Norways, receipt, "Mistake"));
        Assert.Equal(
            entered.Select(entry => (entry.Credit, entry.Debit, entry.Amount)).Reverse(),
            reversed.Select(entry => (entry.Debit, entry.Credit, entry.Amount)));
        Assert.NotEmpty(reversed);
        Assert.All(reversed, entry => Assert.True(entry.Reverses));
    }

    [Fact]
    public void Rates_from_the_same_date_are_corrected_and_others_stand_in_order_of_date()
    {
        var july = new Rates(new(2024, 7, 1), 45_000, 9_400, "Circular of July");
        var corrected = InForce with { Subsistence = 41_000 };
        Assert.Equal([corrected, july], After(Opened, new RatesSet(july), new RatesSet(InForce), new RatesSet(corrected)).Rates);
    }

    [Fact]
    public void Two_clerks_do_not_enter_rates_of_one_date_without_seeing_each_others()
    {
        var corrected = InForce with { Subsistence = 41_000 };
        Rule.Given(Opened).When(new SetRates(TheFund, 1, InForce with { Source = " Circular of January " }), Secretary).Then(new RatesSet(InForce));
        Rule.Given(Ready).When(new SetRates(TheFund, 1, corrected), Secretary).ThenRefused("has-moved-on");
        Rule.Given(Ready).When(new SetRates(TheFund, 2, corrected), Secretary).Then(new RatesSet(corrected));
        Rule.Given(Ready).When(new SetRates(TheFund, 1, corrected with { From = May }), Secretary).Then(new RatesSet(corrected with { From = May }));
    }

    [Fact]
    public void A_fund_is_that_of_a_conference() =>
        Rule.Given().When(new OpenFund(Conference, "Fund", []), Secretary).ThenRefused("unknown-conference");

    [Theory]
    [InlineData(0, 0, "Circular", "subsistence-out-of-range")]
    [InlineData(100, -1, "Circular", "terminal-out-of-range")]
    [InlineData(100, 0, " ", "source-missing")]
    public void Rates_are_money_with_a_source(long subsistence, long terminal, string source, string reason) =>
        Rule.Given(Opened).When(new SetRates(TheFund, 1, new(May, subsistence, terminal, source)), Secretary).ThenRefused(reason);

    [Fact]
    public void Only_the_Secretariat_handles_money()
    {
        foreach (var person in All.Where(person => !person.IsAny(Roles.Secretariat)))
        {
            Rule.Given().When(new OpenFund(Conference, "Fund", []) { Convened = true }, person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new SetRates(TheFund, Paid.Length, InForce), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new StatePriority(TheFund, Paid.Length, []), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new RecordContribution(TheFund, new(Id(99)), "Japan", Yen, RegionalGroup.African, null, null), person)
                .ThenRefused("not-entitled");
            Rule.Given(Paid).When(new ReceiveContribution(TheFund, Japans, JapansPayment, 1_000, 150, May), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new ReverseReceipt(TheFund, Norways, Payment, "Mistake"), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new WriteOffPledge(TheFund, Japans, AllSeen, "Mistake"), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new PublishOutcomes(TheFund, AllSeen), person).ThenRefused("not-entitled");
        }
    }

    [Fact]
    public void Nothing_is_recorded_before_the_fund_is_open()
    {
        Rule.Given().When(new RecordContribution(TheFund, Japans, "Japan", Yen, null, null, null), Secretary).ThenRefused("fund-not-open");
        Rule.Given().When(new SetRates(TheFund, 0, InForce), Secretary).ThenRefused("fund-not-open");
        Rule.Given().When(Ask(Kenyas, KenyaAsks, Person, Week), KenyasDelegate).ThenRefused("fund-not-open");
        Rule.Given().When(new StatePriority(TheFund, 0, []), Secretary).ThenRefused("fund-not-open");
        Rule.Given().When(new PublishOutcomes(TheFund, AllSeen), Secretary).ThenRefused("fund-not-open");
    }

    private static (long Pledged, long Received, long Committed, long Free) Figures(Fund fund, ContributionId id) =>
        fund.Find(id) is { } one ? (one.Pledged, one.Received, one.Committed, one.Free) : default;
}
