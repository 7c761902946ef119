using ConferenceOps.Client;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>A body of a test's own, so that tests do not meet in its programme, agenda or drafts.</summary>
internal sealed record Commission(Guid Id, ConferenceClient Secretary, ConferenceClient Chair, ConferenceClient Delegate)
{
    public static DateTimeOffset Morning { get; } = new(2026, 6, 15, 14, 0, 0, TimeSpan.Zero);

    public static async Task<Commission> Established(RunningConference conference)
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var body = Guid.CreateVersion7();
        var established = await secretary.EstablishBody(DemoConference.Id.Value, body, $"Commission {body}", "Commission", new(2026, 6, 15), new(2026, 6, 19), 10);
        Assert.Null(established.Refusal);
        return new(body, secretary, await conference.As(RunningConference.Chair), await conference.As(RunningConference.Delegate));
    }

    public async Task<Guid> Meeting()
    {
        var meeting = Guid.CreateVersion7();
        Assert.Null((await Secretary.ScheduleMeeting(Id, meeting, "General debate", Morning, Morning.AddHours(3), $"Room {meeting}")).Refusal);
        return meeting;
    }

    public async Task<Guid> OpenMeeting()
    {
        var meeting = await Meeting();
        Assert.Null((await Chair.OpenMeeting(meeting)).Refusal);
        return meeting;
    }

    public async Task<Guid> AgendaItem(string title)
    {
        var item = Guid.CreateVersion7();
        Assert.Null((await Secretary.AddAgendaItem(Id, item, null, title)).Refusal);
        return item;
    }
}
