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
        Rule.Given().When(new OpenFund(Conference, " ", []), Secretary).ThenRefused("name-missing");
        Rule.Given().When(new OpenFund(Conference, "Fund", [Criterion.FirstPlace, Criterion.FirstPlace]), Secretary).ThenRefused("priority-repeats");
        Rule.Given(Opened).When(new OpenFund(Conference, "Fund", []), Secretary).ThenRefused("already-open");
    }

    [Fact]
    public void A_pledge_is_valued_at_the_operational_rate() =>
        Rule.Given(Opened).When(new RecordContribution(Japans, " Japan ", Yen, null, null, null), Secretary)
            .Then(new ContributionPledged(Japans, "Japan", "JPY", 314_100, 150, 209_400, null));

    [Fact]
    public void A_contribution_that_has_come_is_recorded_as_received_at_once() =>
        Rule.Given(Opened).When(new RecordContribution(Japans, "Japan", Yen, null, JapansPayment, May), Secretary).Then(
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
        Rule.Given(Opened).When(new RecordContribution(Japans, "Japan", new(amount, currency, rate), null, null, null), Secretary).ThenRefused(reason);

    [Fact]
    public void Only_money_that_has_reached_the_bank_is_received()
    {
        var nextWeek = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(7);
        Rule.Given(Opened).When(new RecordContribution(Japans, "Japan", Yen, null, JapansPayment, nextWeek), Secretary).ThenRefused("day-in-the-future");
        Rule.Given(Paid).When(new ReceiveContribution(Japans, JapansPayment, 150_000, 150, nextWeek), Secretary).ThenRefused("day-in-the-future");
        Rule.Given(Opened).When(new RecordContribution(Japans, "Japan", Yen, null, JapansPayment, null), Secretary).ThenRefused("payment-incomplete");
        Rule.Given(Opened).When(new RecordContribution(Japans, "Japan", Yen, null, null, May), Secretary).ThenRefused("payment-incomplete");
    }

    [Fact]
    public void A_payment_fulfils_the_pledge_and_what_exceeds_it_is_received_too()
    {
        Rule.Given(Paid).When(new ReceiveContribution(Japans, JapansPayment, 165_000, 150, May), Secretary)
            .Then(new ContributionReceived(Japans, new(JapansPayment, 165_000, 150, 110_000, 110_000, May)));
        Rule.Given(Paid).When(new ReceiveContribution(Japans, JapansPayment, 330_000, 150, May), Secretary)
            .Then(new ContributionReceived(Japans, new(JapansPayment, 330_000, 150, 220_000, 209_400, May)));
    }

    [Fact]
    public void A_payment_is_entered_once()
    {
        Rule.Given(Paid).When(new ReceiveContribution(Norways, Payment, 418_800, 1, May), Secretary).ThenRefused("already-received");
        Rule.Given(Paid).When(new RecordContribution(Norways, "Norway", Yen, null, null, null), Secretary).ThenRefused("already-recorded");
    }

    [Fact]
    public void A_reversed_payment_is_awaited_again()
    {
        var receipt = new Receipt(Payment, 418_800, 1, 418_800, 418_800, May);
        Rule.Given(Paid).When(new ReverseReceipt(Norways, Payment, "Sent back by the bank"), Secretary).Then(new ReceiptReversed(Norways, receipt, "Sent back by the bank"));
        var norway = After([.. Paid, new ReceiptReversed(Norways, receipt, "Sent back by the bank")]).Find(Norways)!;
        Assert.Equal((418_800, 0, 0), (norway.Pledged, norway.Received, norway.Free));
    }

    [Fact]
    public void A_payment_that_places_rest_on_is_not_reversed() =>
        Rule.Given([.. Paid, Awarded(Malawis, Norways)]).When(new ReverseReceipt(Norways, Payment, "Mistake"), Secretary).ThenRefused("money-committed");

    [Fact]
    public void What_is_not_expected_any_more_is_written_off_with_a_reason()
    {
        Rule.Given(Paid).When(new WriteOffPledge(Japans, ""), Secretary).ThenRefused("reason-missing");
        Rule.Given(Paid).When(new WriteOffPledge(Japans, "Budget cut"), Secretary).Then(new PledgeWrittenOff(Japans, 209_400, "Budget cut"));
        Rule.Given(Paid).When(new WriteOffPledge(Norways, "Budget cut"), Secretary).ThenRefused("nothing-awaited");
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
        Assert.Equal(entered.Select(entry => (entry.Credit, entry.Debit, entry.Amount)).Reverse(), reversed.Select(entry => (entry.Debit, entry.Credit, entry.Amount)));
        Assert.All(reversed, entry => Assert.True(entry.Reverses));
    }

    [Fact]
    public void Rates_from_the_same_date_are_corrected_and_others_stand_in_order_of_date()
    {
        var july = new Rates(new(2024, 7, 1), 45_000, 9_400, "Circular of July");
        var corrected = InForce with { Subsistence = 41_000 };
        Assert.Equal([corrected, july], After(Opened, new RatesSet(july), new RatesSet(InForce), new RatesSet(corrected)).Rates);
    }

    [Theory]
    [InlineData(0, 0, "Circular", "subsistence-out-of-range")]
    [InlineData(100, -1, "Circular", "terminal-out-of-range")]
    [InlineData(100, 0, " ", "source-missing")]
    public void Rates_are_money_with_a_source(long subsistence, long terminal, string source, string reason) =>
        Rule.Given(Opened).When(new SetRates(new(May, subsistence, terminal, source)), Secretary).ThenRefused(reason);

    [Fact]
    public void Only_the_Secretariat_handles_money()
    {
        foreach (var person in All.Where(person => !person.IsAny(Roles.Secretariat)))
        {
            Rule.Given().When(new OpenFund(Conference, "Fund", []), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new SetRates(InForce), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new StatePriority([]), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new RecordContribution(new(Id(99)), "Japan", Yen, RegionalGroup.African, null, null), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new ReceiveContribution(Japans, JapansPayment, 1_000, 150, May), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new ReverseReceipt(Norways, Payment, "Mistake"), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new WriteOffPledge(Japans, "Mistake"), person).ThenRefused("not-entitled");
            Rule.Given(Paid).When(new PublishOutcomes(), person).ThenRefused("not-entitled");
        }
    }

    [Fact]
    public void Nothing_is_recorded_before_the_fund_is_open()
    {
        Rule.Given().When(new RecordContribution(Japans, "Japan", Yen, null, null, null), Secretary).ThenRefused("fund-not-open");
        Rule.Given().When(new SetRates(InForce), Secretary).ThenRefused("fund-not-open");
        Rule.Given().When(new RequestPlace(Kenyas, KenyaAsks, Person, Week), KenyasDelegate).ThenRefused("fund-not-open");
        Rule.Given().When(new StatePriority([]), Secretary).ThenRefused("fund-not-open");
        Rule.Given().When(new PublishOutcomes(), Secretary).ThenRefused("fund-not-open");
    }

    private static (long Pledged, long Received, long Committed, long Free) Figures(Fund fund, ContributionId id) =>
        fund.Find(id) is { } one ? (one.Pledged, one.Received, one.Committed, one.Free) : default;
}
