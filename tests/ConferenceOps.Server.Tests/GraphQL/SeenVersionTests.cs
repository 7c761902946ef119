using ConferenceOps.Client;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>Whoever replaces something says what they saw, and is refused only if that has been replaced meanwhile.</summary>
public sealed class SeenVersionTests(RunningConference conference)
{
    [Fact]
    public async Task An_item_that_somebody_else_renamed_meanwhile_is_looked_at_again()
    {
        var commission = await Commission.Established(conference);
        var item = await commission.AgendaItem("Marking");
        Assert.Null((await commission.Secretary.Send(new RenameAgendaItem(commission.Id, item, 1, "Tracing"))).Refusal);

        var late = await commission.Secretary.Send<AgendaView>(new RenameAgendaItem(commission.Id, item, 1, "Record-keeping"));

        Assert.Equal(("has-moved-on", "Tracing"), (late.Refusal!.Reason, late.Result!.Items[0].Title));
        Assert.Null((await commission.Secretary.Send(new RenameAgendaItem(commission.Id, item, late.Result.Version, "Record-keeping"))).Refusal);
    }

    [Fact]
    public async Task What_happened_to_other_items_meanwhile_does_not_matter()
    {
        var commission = await Commission.Established(conference);
        var (marking, tracing) = (await commission.AgendaItem("Marking"), await commission.AgendaItem("Tracing"));
        Assert.Null((await commission.Secretary.Send(new RenameAgendaItem(commission.Id, marking, 2, "Marking of weapons"))).Refusal);

        var renamed = await commission.Secretary.Send<AgendaView>(new RenameAgendaItem(commission.Id, tracing, 2, "Tracing of weapons"));

        Assert.Null(renamed.Refusal);
        Assert.Equal(["Marking of weapons", "Tracing of weapons"], renamed.Result!.Items.Select(one => one.Title));
    }

    [Fact]
    public async Task A_meeting_moved_by_somebody_else_is_not_moved_unseen()
    {
        var commission = await Commission.Established(conference);
        var (meeting, other) = (await commission.Meeting(), await commission.Meeting());
        var later = new RescheduleMeeting(meeting, 2, Commission.Morning.AddHours(5), Commission.Morning.AddHours(8), await commission.Room());

        Assert.Null((await commission.Secretary.Send(later)).Refusal);
        Assert.Equal("has-moved-on", (await commission.Secretary.Send(later with { Room = await commission.Room() })).Refusal!.Reason);
        Assert.Null((await commission.Secretary.Send(later with { Meeting = other, Room = await commission.Room() })).Refusal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    public async Task A_version_that_never_was_has_not_been_seen(int version)
    {
        var commission = await Commission.Established(conference);
        var item = await commission.AgendaItem("Marking");

        var refused = await commission.Secretary.Send(new RenameAgendaItem(commission.Id, item, version, "Tracing"));

        Assert.Equal("has-moved-on", refused.Refusal!.Reason);
    }
}
