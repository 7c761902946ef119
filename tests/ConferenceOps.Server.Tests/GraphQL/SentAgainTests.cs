using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>A command that is sent again is answered with its first outcome, before anything else is looked at.</summary>
public sealed class SentAgainTests(RunningConference conference)
{
    private readonly CommandId id = new(Guid.CreateVersion7());

    [Fact]
    public async Task A_command_that_would_be_refused_by_now_was_carried_out()
    {
        var commission = await Commission.Established(conference);
        var meeting = await commission.Meeting();
        var first = await commission.Chair.Send(new OpenMeeting(meeting), id);
        Assert.Null((await commission.Chair.Send(new AdjournMeeting(meeting))).Refusal);
        Assert.Equal("meeting-adjourned", (await commission.Chair.Send(new OpenMeeting(meeting))).Refusal!.Reason);

        var again = await commission.Chair.Send<MeetingView>(new OpenMeeting(meeting), id);

        Assert.Equal((null, 1), (first.Refusal, first.Version));
        Assert.Equal((null, 1), (again.Refusal, again.Version));
        Assert.Equal(MeetingStatus.Adjourned, again.Result!.Status);
    }

    [Fact]
    public async Task A_change_that_others_have_replaced_was_made()
    {
        var commission = await Commission.Established(conference);
        var item = await commission.AgendaItem("Marking");
        var renaming = new RenameAgendaItem(commission.Id, item, 1, "Marking and tracing");
        Assert.Null((await commission.Secretary.Send(renaming, id)).Refusal);
        Assert.Null((await commission.Secretary.Send(renaming with { SeenVersion = 2, Title = "Tracing" })).Refusal);

        var again = await commission.Secretary.Send<AgendaView>(renaming, id);

        Assert.Equal((null, 2), (again.Refusal, again.Version));
        Assert.Equal((3, "Tracing"), (again.Result!.Version, again.Result.Items[0].Title));
    }

    [Fact]
    public async Task What_was_refused_stays_refused_although_it_would_be_in_order_by_now()
    {
        var commission = await Commission.Established(conference);
        var meeting = await commission.Meeting();
        var first = await commission.Chair.Send(new SuspendMeeting(meeting, null), id);
        Assert.Null((await commission.Chair.Send(new OpenMeeting(meeting))).Refusal);

        var again = await commission.Chair.Send<MeetingView>(new SuspendMeeting(meeting, null), id);

        Assert.Equal("meeting-not-open", first.Refusal!.Reason);
        Assert.Equal((first.Refusal, first.Version), (again.Refusal, again.Version));
        Assert.Equal(MeetingStatus.Open, again.Result!.Status);
    }

    [Fact]
    public async Task Under_the_id_of_a_command_no_other_is_sent()
    {
        var commission = await Commission.Established(conference);
        var item = await commission.AgendaItem("Marking");
        var renaming = new RenameAgendaItem(commission.Id, item, 1, "Marking and tracing");
        Assert.Null((await commission.Secretary.Send(renaming, id)).Refusal);

        var otherContent = await commission.Secretary.Send(renaming with { Title = "Tracing" }, id);
        var otherCommand = await commission.Secretary.Send<AgendaView>(new RemoveAgendaItem(commission.Id, item, 1), id);

        Assert.Equal((Refusal.CommandReused, Refusal.CommandReused), (otherContent.Refusal, otherCommand.Refusal));
        Assert.Equal("Marking and tracing", Assert.Single(otherCommand.Result!.Items).Title);
    }

    [Fact]
    public async Task Nobody_else_sends_under_the_id_of_a_command_whatever_they_may_do()
    {
        var commission = await Commission.Established(conference);
        var opening = new OpenSpeakersList(SpeakersListId.Of(await commission.AgendaItem("General debate")), commission.Id, TimeLimits.Usual);
        Assert.Null((await commission.Chair.Send(opening, id)).Refusal);

        Assert.Equal(Refusal.CommandReused, (await commission.Secretary.Send(opening, id)).Refusal);
        Assert.Equal(Refusal.CommandReused, (await commission.Delegate.Send(opening, id)).Refusal);
        Assert.Null((await commission.Chair.Send(opening, id)).Refusal);
    }

    [Fact]
    public async Task The_log_knows_a_command_that_memory_has_forgotten()
    {
        var (commission, grains) = (await Commission.Established(conference), conference.Services.GetRequiredService<CommandRouter>());
        var (chair, other) = (new Actor(Guid.CreateVersion7(), "Chair", Roles.Chair), new Actor(Guid.CreateVersion7(), "Another", Roles.Chair));
        var draft = new DraftId(Guid.CreateVersion7());
        var paragraph = new ParagraphId(Guid.CreateVersion7());
        var (deletion, restored) = (new DeleteParagraph(draft, paragraph, 1), new CommandId(Guid.CreateVersion7()));
        Assert.Null((await commission.Secretary.Send(new CreateDraft(
            draft, commission.Id, "CRP.1", "Draft", DraftLanguage.En, [new(paragraph, ParagraphKind.Operative, 0, "*Decides* to meet")]))).Refusal);
        Assert.Equal(new Outcome(2), await grains.Send(deletion, new(id, chair)));
        Assert.Equal(new Outcome(3), await grains.Send(new RestoreParagraph(draft, paragraph, 2), new(restored, chair)));
        for (var i = 0; i < 500; i++)
            Assert.NotNull((await grains.Send(new IssueRevision(draft, 1), new(new(Guid.CreateVersion7()), Actor.Public))).Refusal);

        // It would be refused by now: the paragraph has moved on.
        Assert.Equal(new Outcome(2), await grains.Send(deletion, new(id, chair)));
        Assert.Equal(Refusal.CommandReused, (await grains.Send(deletion with { SeenVersion = 9 }, new(id, chair))).Refusal);
        Assert.Equal(Refusal.CommandReused, (await grains.Send(deletion, new(id, other))).Refusal);
    }

    [Fact]
    public async Task What_memory_has_forgotten_is_not_carried_out_twice_though_it_would_be_in_order_again()
    {
        var (commission, grains) = (await Commission.Established(conference), conference.Services.GetRequiredService<CommandRouter>());
        var chair = new Actor(Guid.CreateVersion7(), "Chair", Roles.Chair);
        var list = SpeakersListId.Of(await commission.AgendaItem("General debate"));
        Assert.Null((await commission.Chair.Send(new OpenSpeakersList(list, commission.Id, TimeLimits.Usual))).Refusal);
        Assert.Equal(new Outcome(2), await grains.Send(new CloseSpeakersList(list), new(id, chair)));
        Assert.Null((await commission.Chair.Send(new ReopenSpeakersList(list))).Refusal);
        for (var i = 0; i < 500; i++)
            Assert.NotNull((await grains.Send(new ReopenSpeakersList(list), new(new(Guid.CreateVersion7()), Actor.Public))).Refusal);

        Assert.Equal(new Outcome(2), await grains.Send(new CloseSpeakersList(list), new(id, chair)));
        Assert.Equal(SpeakersListStatus.Open, (await commission.Delegate.Speakers(list))!.State.Status);
    }
}
