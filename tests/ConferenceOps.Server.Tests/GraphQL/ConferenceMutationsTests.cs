using ConferenceOps.Client;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class ConferenceMutationsTests(RunningConference conference)
{
    private static readonly DateOnly First = new(2026, 6, 15);

    [Fact]
    public async Task The_Secretariat_convenes_a_conference_once()
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var id = Guid.CreateVersion7();

        var convened = await secretary.ConveneConference(id, "Open-ended meeting of governmental experts", "Experts", "Europe/Vienna");
        var again = await secretary.ConveneConference(id, "Another title", "Another", "Europe/Vienna");

        Assert.Null(convened.Refusal);
        Assert.Equal("Experts", convened.Result!.ShortTitle);
        Assert.Equal("already-convened", again.Refusal!.Reason);
        Assert.Equal("Experts", again.Result!.ShortTitle);
        Assert.Equal(DemoConference.Id.Value, (await secretary.Conference())!.Id);
    }

    [Fact]
    public async Task A_conference_refused_is_no_conference()
    {
        var refused = await (await conference.As(RunningConference.Chair)).ConveneConference(Guid.CreateVersion7(), "Title", "Short", "Europe/Vienna");

        Assert.Equal("not-entitled", refused.Refusal!.Reason);
        Assert.Null(refused.Result);
    }

    [Fact]
    public async Task A_body_is_established_with_its_days()
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var body = Guid.CreateVersion7();

        var refused = await secretary.EstablishBody(DemoConference.Id.Value, body, "Working group", "Group", First, First.AddDays(-1), 4);
        var established = await secretary.EstablishBody(DemoConference.Id.Value, body, "Working group", "Group", First, First.AddDays(4), 4);

        Assert.Equal("dates-reversed", refused.Refusal!.Reason);
        Assert.Null(established.Refusal);
        Assert.Equal(First.AddDays(4), established.Result!.Bodies.Single(one => one.Id == body).Last);
        Assert.Equal("Working group", (await secretary.Body(body))!.Name);
    }

    [Fact]
    public async Task An_officer_is_elected_once_to_an_office()
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var body = Guid.CreateVersion7();
        await secretary.EstablishBody(DemoConference.Id.Value, body, "Drafting committee", "Committee", First, First, 1);

        var elected = await secretary.ElectOfficer(DemoConference.Id.Value, body, "Chair", "Ana Petrova", "Bulgaria");
        var again = await secretary.ElectOfficer(DemoConference.Id.Value, body, "Chair", "Ana Petrova", "Bulgaria");

        Assert.Equal("Ana Petrova", Assert.Single(elected.Result!.Bodies.Single(one => one.Id == body).Officers).Name);
        Assert.Equal("already-elected", again.Refusal!.Reason);
    }
}
