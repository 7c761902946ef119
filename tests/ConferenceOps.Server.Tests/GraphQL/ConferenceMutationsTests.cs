using ConferenceOps.Client;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class ConferenceMutationsTests(RunningConference conference)
{
    private static readonly DateOnly First = new(2026, 6, 15);

    [Fact]
    public async Task The_Secretariat_convenes_a_conference_once()
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var id = new ConferenceId(Guid.CreateVersion7());

        var convened = await secretary.Send<ConferenceView>(
            new ConveneConference(id, "Open-ended meeting of governmental experts", "Experts", "Europe/Vienna"));
        var again = await secretary.Send<ConferenceView>(new ConveneConference(id, "Another title", "Another", "Europe/Vienna"));

        Assert.Null(convened.Refusal);
        Assert.Equal("Experts", convened.Result!.ShortTitle);
        Assert.Equal(("conference-exists", "Experts"), (again.Refusal!.Reason, again.Result!.ShortTitle));
        Assert.Equal(DemoConference.Id, (await secretary.Conference())!.Id);
    }

    [Fact]
    public async Task A_conference_refused_is_no_conference()
    {
        var chair = await conference.As(RunningConference.Chair);

        var refused = await chair.Send<ConferenceView>(new ConveneConference(new(Guid.CreateVersion7()), "Title", "Short", "Europe/Vienna"));

        Assert.Equal("not-entitled", refused.Refusal!.Reason);
        Assert.Null(refused.Result);
    }

    [Fact]
    public async Task A_body_is_established_with_its_days()
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var body = new BodyId(Guid.CreateVersion7());

        var refused = await secretary.Send(new EstablishBody(DemoConference.Id, body, "Working group", "Group", First, First.AddDays(-1), 4));
        var established = await secretary.Send<ConferenceView>(
            new EstablishBody(DemoConference.Id, body, "Working group", "Group", First, First.AddDays(4), 4));

        Assert.Equal("dates-reversed", refused.Refusal!.Reason);
        Assert.Null(established.Refusal);
        Assert.Equal(First.AddDays(4), established.Result!.Bodies.Single(one => one.Id == body).Last);
        Assert.Equal("Working group", (await secretary.Body(body))!.Name);
    }

    [Fact]
    public async Task An_officer_is_elected_once_to_an_office()
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var body = new BodyId(Guid.CreateVersion7());
        await secretary.Send(new EstablishBody(DemoConference.Id, body, "Drafting committee", "Committee", First, First, 1));

        var elected = await secretary.Send<ConferenceView>(new ElectOfficer(DemoConference.Id, body, "Chair", "Ana Petrova", "Bulgaria"));
        var again = await secretary.Send(new ElectOfficer(DemoConference.Id, body, "Chair", "Ana Petrova", "Bulgaria"));

        Assert.Equal("Ana Petrova", Assert.Single(elected.Result!.Bodies.Single(one => one.Id == body).Officers).Name);
        Assert.Equal("already-elected", again.Refusal!.Reason);
    }

    [Fact]
    public async Task A_text_that_is_missing_or_too_long_is_told_by_its_name()
    {
        var secretary = await conference.As(RunningConference.Secretary);

        var missing = await secretary.Send(new ConveneConference(new(Guid.CreateVersion7()), "Title", " ", "Europe/Vienna"));
        var tooLong = await secretary.Send(new ConveneConference(new(Guid.CreateVersion7()), "Title", new('x', 1_234), "Europe/Vienna"));

        Assert.Equal("short-title-missing", missing.Refusal!.Reason);
        Assert.Equal("short-title-too-long", tooLong.Refusal!.Reason);
        Assert.Contains("1,234 characters", tooLong.Refusal.Message, StringComparison.Ordinal);
    }
}
