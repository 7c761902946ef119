using ConferenceOps.Browser.Tests.Venues;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Browser.Tests;

public sealed class Spending
{
    private const long Place = 349_400;
    private const int Affordable = 6;

    [Fact]
    public async Task A_server_killed_while_places_are_awarded_loses_no_award_and_overspends_nothing()
    {
        await using var server = new ServerProcess();
        await server.Start();
        using var http = await server.SignedIn("secretary");
        var secretary = new ConferenceClient(new HttpGraphQLTransport(http));
        var (fund, requests) = await Prepared(secretary);

        // As soon as the second award is acknowledged the power fails, while the others are under way.
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var acknowledged = 0;
        var sent = requests.Select(async request =>
        {
            var accepted = await Award(secretary, fund, request) is { Refusal: null };
            if (accepted && Interlocked.Increment(ref acknowledged) == 2)
                second.SetResult();
            return accepted;
        }).ToList();
        await second.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await server.Kill();
        await server.Start();
        var before = await Task.WhenAll(sent);
        var after = (await secretary.Fund(fund, requests: true, money: true))!;

        Assert.True(before.Count(accepted => accepted) >= 2);
        foreach (var (request, accepted) in requests.Zip(before))
            Assert.True(!accepted || Status(after, request) is PlaceStatus.Awarded, "An award was acknowledged and lost.");
        IsBacked(after);
        await IsEntered(secretary, after);

        // Whoever had no answer sends the same again: nobody is awarded twice, nothing is committed twice.
        await Task.WhenAll(requests.Select(request => Award(secretary, fund, request)));
        var settled = (await secretary.Fund(fund, requests: true, money: true))!;
        Assert.Equal(Affordable, settled.Requests!.Nodes.Count(one => one.Status is PlaceStatus.Awarded));
        Assert.Equal(Affordable * Place, settled.Money!.Committed);
        IsBacked(settled);
        await IsEntered(secretary, settled);
    }

    /// <summary>The request's identity serves as the command's, so that a second sending is the same command. Null if no answer came.</summary>
    private static async Task<Outcome?> Award(ConferenceClient secretary, FundId fund, PlaceRequestId request)
    {
        try
        {
            return await secretary.Send(new AwardPlace(fund, request, Place, "All at once"), new CommandId(request.Value));
        }
        catch (Exception failure) when (failure is HttpRequestException or GraphQLRequestException)
        {
            return null;
        }
    }

    private static PlaceStatus Status(FundView fund, PlaceRequestId request) => fund.Requests!.Nodes.Single(one => one.Id == request).Status;

    private static void IsBacked(FundView fund)
    {
        Assert.NotEmpty(fund.Contributions!.Nodes);
        Assert.All(fund.Contributions.Nodes, one => Assert.InRange(one.Committed, 0, one.Received));
        Assert.Equal(fund.Requests!.Nodes.Count(one => one.Status is PlaceStatus.Awarded) * Place, fund.Money!.Committed);
    }

    private static async Task IsEntered(ConferenceClient secretary, FundView fund)
    {
        var commitments = (await secretary.Ledger(fund.Id, new(LedgerAccount.Commitments)))!;
        Assert.Equal(fund.Money!.Committed, commitments.Credits - commitments.Debits);
    }

    private static async Task<(FundId Fund, IReadOnlyList<PlaceRequestId> Requests)> Prepared(ConferenceClient secretary)
    {
        var conference = new ConferenceId(Guid.CreateVersion7());
        var fund = FundId.Of(conference);
        await Accepted(new ConveneConference(conference, "Conference", "Conference", "America/New_York"));
        await Accepted(new OpenFund(conference, "Fund", []));
        await Accepted(new SetRates(fund, 1, new(new(2024, 1, 1), 40_000, 9_400, "Circular")));
        await Accepted(Received("Norway", 4 * Place, RegionalGroup.African));
        await Accepted(Received("Japan", 2 * Place, null));
        var requests = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            var (code, request) = ($"X{number}", new PlaceRequestId(Guid.CreateVersion7()));
            await Accepted(new RegisterDelegation(conference, DelegationKind.State, code, $"State {number}", RegionalGroup.African));
            var travel = new Travel(new(2024, 6, 17), new(2024, 6, 22), 140_000);
            await Accepted(new RequestPlace(fund, request, DelegationId.For(conference, code), "A person", "Adviser", travel));
            return request;
        }));
        return (fund, requests);

        async Task Accepted(ICommand command) => Assert.Null((await secretary.Send(command)).Refusal);

        RecordContribution Received(string donor, long amount, RegionalGroup? earmark) =>
            new(fund, new(Guid.CreateVersion7()), donor, new(amount, "USD", 1), earmark, new(Guid.CreateVersion7()), new(2024, 5, 2));
    }
}
