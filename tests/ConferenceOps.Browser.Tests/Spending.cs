using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ConferenceOps.Browser.Tests.Venues;
using ConferenceOps.Client;

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
        using var http = await SignedIn(server);
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
        await second.Task;
        await server.Kill();
        await server.Start();
        var before = await Task.WhenAll(sent);
        var after = (await secretary.SponsorshipFund(fund, requests: true, money: true))!;

        foreach (var (request, accepted) in requests.Zip(before))
            Assert.True(!accepted || Status(after, request) is PlaceStatus.Awarded, "An award was acknowledged and lost.");
        IsBacked(after);
        await IsEntered(secretary, after);

        // Whoever had no answer sends the same again: nobody is awarded twice, nothing is committed twice.
        await Task.WhenAll(requests.Select(request => Award(secretary, fund, request)));
        var settled = (await secretary.SponsorshipFund(fund, requests: true, money: true))!;
        Assert.Equal(Affordable, settled.Allocations!.Nodes.Count(one => one.Status is PlaceStatus.Awarded));
        Assert.Equal(Affordable * Place, settled.Money!.Committed);
        IsBacked(settled);
        await IsEntered(secretary, settled);
    }

    /// <summary>The request's identity serves as the command's, so that a second sending is the same command. Null if no answer came.</summary>
    private static async Task<CommandResult<SponsorshipFund>?> Award(ConferenceClient secretary, Guid fund, Guid request)
    {
        try
        {
            return await secretary.AwardPlace(fund, request, Place, "All at once", commandId: request);
        }
        catch (Exception failure) when (failure is HttpRequestException or GraphQLRequestException)
        {
            return null;
        }
    }

    private static PlaceStatus Status(SponsorshipFund fund, Guid request) => fund.Allocations!.Nodes.Single(one => one.Id == request).Status;

    private static void IsBacked(SponsorshipFund fund)
    {
        Assert.All(fund.Contributions!.Nodes, one => Assert.InRange(one.Committed, 0, one.Received));
        Assert.Equal(fund.Allocations!.Nodes.Count(one => one.Status is PlaceStatus.Awarded) * Place, fund.Money!.Committed);
    }

    private static async Task IsEntered(ConferenceClient secretary, SponsorshipFund fund)
    {
        var commitments = (await secretary.Ledger(fund.Id, new(LedgerAccount.Commitments)))!;
        Assert.Equal(fund.Money!.Committed, commitments.Credits - commitments.Debits);
    }

    private static async Task<(Guid Fund, IReadOnlyList<Guid> Requests)> Prepared(ConferenceClient secretary)
    {
        var fund = Guid.CreateVersion7();
        await Accepted(secretary.ConveneConference(fund, "Conference", "Conference", "America/New_York"));
        await Accepted(secretary.OpenFund(fund, "Fund", []));
        await Accepted(secretary.SetRates(fund, new(new(2024, 1, 1), 40_000, 9_400, "Circular")));
        await Accepted(secretary.RecordContribution(fund, Guid.CreateVersion7(), "Norway", "USD", 4 * Place, 1, RegionalGroup.African, (Guid.CreateVersion7(), new(2024, 5, 2))));
        await Accepted(secretary.RecordContribution(fund, Guid.CreateVersion7(), "Japan", "USD", 2 * Place, 1, null, (Guid.CreateVersion7(), new(2024, 5, 2))));
        var requests = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            var state = (await secretary.RegisterDelegation(fund, DelegationKind.State, $"X{number}", $"State {number}", RegionalGroup.African)).Result!.Id;
            var request = Guid.CreateVersion7();
            await Accepted(secretary.RequestPlace(fund, request, state, "A person", "Adviser", new(2024, 6, 17), new(2024, 6, 22), 140_000));
            return request;
        }));
        return (fund, requests);
    }

    private static async Task Accepted<T>(Task<CommandResult<T>> command)
        where T : class => Assert.Null((await command).Refusal);

    private static async Task<HttpClient> SignedIn(ServerProcess server)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        using var answer = await http.PostAsJsonAsync(new Uri("account/token", UriKind.Relative), new { email = "secretary@conference.example", password = server.Password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }
}
