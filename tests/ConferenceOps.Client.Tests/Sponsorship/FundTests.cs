using ConferenceOps.Client.Tests.GraphQL;
using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Client.Tests.Sponsorship;

public sealed class FundTests
{
    private static readonly FundId Fund = new(Id(1));

    [Fact]
    public async Task All_requests_of_a_fund_are_read_however_many_pages_they_take()
    {
        var server = new FakeServer(Page(7, "a", 1, 2), Page(7, "b", 3), Page(7, null, 4));
        var fund = await server.Client().Fund(Fund, requests: true);
        Assert.Equal(new[] { 1, 2, 3, 4 }.Select(Id), fund!.Requests!.Nodes.Select(request => request.Id.Value));
        Assert.Equal(3, server.Bodies.Count);
        Assert.Contains("\"after\":\"b\"", server.Bodies[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_of_a_fund_that_changed_meanwhile_are_read_from_the_beginning()
    {
        var server = new FakeServer(Page(7, "a", 1, 2), Page(8, null, 2), Page(8, null, 3, 1, 2));
        var fund = await server.Client().Fund(Fund, requests: true);
        Assert.Equal(new[] { 3, 1, 2 }.Select(Id), fund!.Requests!.Nodes.Select(request => request.Id.Value));
        Assert.Contains("\"after\":null", server.Bodies[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_asked_for_is_null()
    {
        var fund = await new FakeServer(Page(7, null, 1)).Client().Fund(Fund);
        Assert.Equal((null, null, null), (fund!.Requests, fund.Money, fund.Places));
    }

    private static Guid Id(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:d12}");

    private static SchemaServer Page(int version, string? end, params IReadOnlyList<int> requests) => new SchemaServer().Answer(
        "sponsorshipFund",
        () => new FundView(Fund, version, "Sponsorship fund", [], [], null, null, null, null, new([.. requests.Select(Asks)], new(end is not null, end), 4)));

    private static PlaceRequestView Asks(int number) => new(
        new(Id(number)), new(Id(40)), "Kenya", null, "Grace Wanjiru", "Director", new(2024, 6, 17), new(2024, 6, 29),
        PlaceStatus.Requested, null, null, 1, [], null, null, null, [], 0);
}
