using ConferenceOps.Client;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class AgendaMutationsTests(RunningConference conference)
{
    [Fact]
    public async Task Items_are_added_with_their_numbers_and_one_level_of_sub_items()
    {
        var commission = await Commission.Established(conference);
        await commission.AgendaItem("Opening");
        var item = await commission.AgendaItem("Implementation");
        var sub = new AgendaItemId(Guid.CreateVersion7());

        var added = await commission.Secretary.Send<AgendaView>(new AddAgendaItem(commission.Id, sub, item, "National measures"));
        var refused = await commission.Secretary.Send<AgendaView>(new AddAgendaItem(commission.Id, new(Guid.CreateVersion7()), sub, "Too deep"));

        Assert.Equal(["1", "2", "2 (a)"], added.Result!.Items.Select(one => one.Number));
        Assert.Equal(item, added.Result.Items[2].Parent);
        Assert.Equal(("too-deep", 3), (refused.Refusal!.Reason, refused.Result!.Items.Length));
    }

    [Fact]
    public async Task An_item_is_added_once()
    {
        var commission = await Commission.Established(conference);
        var item = await commission.AgendaItem("Opening");

        var again = await commission.Secretary.Send<AgendaView>(new AddAgendaItem(commission.Id, item, null, "Opening"));

        Assert.Equal("agenda-item-exists", again.Refusal!.Reason);
        Assert.Single(again.Result!.Items);
    }

    [Fact]
    public async Task An_agenda_of_no_body_is_none()
    {
        var secretary = await conference.As(RunningConference.Secretary);

        var refused = await secretary.Send<AgendaView>(new AddAgendaItem(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), null, "Item"));

        Assert.Equal("unknown-body", refused.Refusal!.Reason);
        Assert.Null(refused.Result);
    }

    [Fact]
    public async Task An_item_is_renamed_by_the_Secretariat()
    {
        var commission = await Commission.Established(conference);
        var item = await commission.AgendaItem("Opening");

        var renamed = await commission.Secretary.Send<AgendaView>(new RenameAgendaItem(commission.Id, item, 1, "Opening of the session"));
        var refused = await commission.Delegate.Send<AgendaView>(new RenameAgendaItem(commission.Id, item, 2, "Mine"));

        Assert.Equal("Opening of the session", Assert.Single(renamed.Result!.Items).Title);
        Assert.Equal(("not-entitled", "Opening of the session"), (refused.Refusal!.Reason, refused.Result!.Items[0].Title));
    }

    [Fact]
    public async Task An_item_is_removed_until_the_agenda_is_adopted()
    {
        var commission = await Commission.Established(conference);
        var first = await commission.AgendaItem("Opening");
        var second = await commission.AgendaItem("Closing");

        var removed = await commission.Secretary.Send<AgendaView>(new RemoveAgendaItem(commission.Id, first, 1));
        var adopted = await commission.Chair.Send<AgendaView>(new AdoptAgenda(commission.Id, removed.Version));
        var refused = await commission.Secretary.Send(new RemoveAgendaItem(commission.Id, second, 1));
        var adoptedAgain = await commission.Chair.Send(new AdoptAgenda(commission.Id, removed.Version));

        Assert.Equal("1", Assert.Single(removed.Result!.Items).Number);
        Assert.True(adopted.Result!.Adopted);
        Assert.Equal("Rule 22", refused.Refusal!.Rule);
        Assert.Equal("agenda-adopted", adoptedAgain.Refusal!.Reason);
    }

    [Fact]
    public async Task What_a_meeting_considers_stays_on_the_agenda_and_is_called_everywhere_as_the_agenda_calls_it()
    {
        var commission = await Commission.Established(conference);
        var (opening, item) = (await commission.AgendaItem("Opening"), await commission.AgendaItem("Marking"));
        var (meeting, list) = (await commission.OpenMeeting(), SpeakersListId.Of(item));
        var kenya = (await commission.Delegate.Viewer()).Delegation!.Id;
        await commission.Chair.Send(new TakeUpItem(meeting, item));
        await commission.Chair.Send(new OpenSpeakersList(list, commission.Id, TimeLimits.Usual));
        await commission.Delegate.Send(new Inscribe(list, new(Guid.CreateVersion7()), kenya, null));

        var refused = await commission.Secretary.Send(new RemoveAgendaItem(commission.Id, item, 1));
        await commission.Secretary.Send(new RenameAgendaItem(commission.Id, item, 2, "Marking and tracing"));
        var removed = await commission.Secretary.Send(new RemoveAgendaItem(commission.Id, opening, 1));

        Assert.Equal(("item-under-consideration", null), (refused.Refusal!.Reason, removed.Refusal));
        var called = (await commission.Delegate.Meeting(meeting))!.Item!;
        var speakers = (await commission.Delegate.Speakers(list))!.State;
        Assert.Equal(("1", "Marking and tracing"), (called.Number, called.Title));
        Assert.Equal(("1", "Marking and tracing"), (speakers.Number, speakers.Title));
    }
}
