using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using CsCheck;
using static ConferenceOps.Domain.Tests.People;
using static ConferenceOps.Domain.Tests.Sponsorship.FundStory;

namespace ConferenceOps.Domain.Tests.Sponsorship;

/// <summary>Whatever is tried in whatever order, no donor's money is committed twice, and the ledger balances.</summary>
public sealed class FundProperties
{
    private const int Kinds = 9;
    private static readonly Gen<(int Kind, int Which, long Amount)[]> Attempts =
        Gen.Select(Gen.Int[0, Kinds - 1], Gen.Int[0, 5], Gen.Long[1, 900_000]).Array[0, 60];

    [Fact]
    public void Commitments_never_exceed_the_money_received_per_donor_and_earmark() =>
        Attempts.Sample(attempts => Play(attempts).All(fund => fund.Contributions.All(one =>
            one is { Committed: >= 0, Free: >= 0, Pledged: >= 0 } && one.Committed + one.Free == one.Received)));

    [Fact]
    public void The_cost_of_every_place_is_committed_once_and_in_full() =>
        Attempts.Sample(attempts => Play(attempts).All(fund =>
            fund.Requests.Where(request => request.HasPlace).Sum(request => request.Cost!.Total) == fund.Contributions.Sum(one => one.Committed)
            && fund.Requests.All(request => request.Shares.Sum(share => share.Amount) == (request.Cost?.Total ?? 0))));

    [Fact]
    public void Money_pays_only_States_that_its_earmark_admits() =>
        Attempts.Sample(attempts => Play(attempts).All(fund => fund.Requests.All(request =>
            request.Shares.All(share => fund.Find(share.Contribution)!.Admits(request.State.Group)))));

    private static IEnumerable<Fund> Play((int Kind, int Which, long Amount)[] attempts)
    {
        var fund = After([.. Ready, .. Enumerable.Range(0, 6).Select(Request)]);
        for (var step = 0; step < attempts.Length; step++)
        {
            foreach (var happened in Decide(fund, attempts[step], step).Events)
                fund = fund.Evolve(happened);
            yield return fund;
        }
    }

    private static Decision<SponsorshipEvent> Decide(Fund fund, (int Kind, int Which, long Amount) attempt, int step)
    {
        var (id, receipt, donor) = (new ContributionId(Id(1_000 + step)), new ReceiptId(Id(2_000 + step)), $"Donor {attempt.Which % 2}");
        var contribution = fund.Contributions.IsEmpty ? new ContributionId(Id(999)) : fund.Contributions[attempt.Which % fund.Contributions.Length].Id;
        var request = fund.Requests[attempt.Which];
        var cost = Funding.CostOf(fund, request)!.Total;
        ICommand<Fund, SponsorshipEvent> command = attempt.Kind switch
        {
            0 => new RecordContribution(TheFund, id, donor, new(attempt.Amount, "USD", 1), Group(attempt.Which), null, null),
            1 => new RecordContribution(TheFund, id, donor, new(attempt.Amount, "EUR", 0.93m), Group(attempt.Which), receipt, May),
            2 => new ReceiveContribution(TheFund, contribution, receipt, attempt.Amount, 1, May),
            3 => new ReverseReceipt(TheFund, contribution, fund.Find(contribution)?.Receipts.FirstOrDefault()?.Id ?? default, "Mistake"),
            4 => new WriteOffPledge(TheFund, contribution, AllSeen, "Not coming"),
            5 => new DeclinePlace(TheFund, request.Id, AllSeen, null),
            6 => new CancelAward(TheFund, request.Id, AllSeen, "Visa refused"),
            7 => new AcceptPlace(TheFund, request.Id),
            _ => new AwardPlace(TheFund, request.Id, cost, "Any order"),
        };
        return Procedure.Decide(command, fund, Secretary, Now, Since<Fund, SponsorshipEvent>.Nothing(fund));
    }

    private static PlaceRequested Request(int which) => new(
        new(Id(20 + which)), new(new(Id(40 + which)), "NPL", $"State {which}", Group(which)), Person, Week with { Fare = 10_000 * which });

    private static RegionalGroup? Group(int which) => which switch
    {
        0 or 1 => RegionalGroup.African,
        2 or 3 => RegionalGroup.AsiaPacific,
        _ => null,
    };
}
