using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Meetings;

namespace ConferenceOps.Server.Demo;

/// <summary>The demonstration: the fourth Review Conference and its Preparatory Committee, made by ordinary commands under the ordinary rules.</summary>
internal sealed class DemoConference(IGrainFactory grains)
{
    public const string TimeZone = "America/New_York";
    public const int ReviewEntitlement = 20;
    public const int PreparatoryEntitlement = 10;

    private const string Title = "Fourth United Nations Conference to Review Progress Made in the Implementation of the Programme of Action "
        + "to Prevent, Combat and Eradicate the Illicit Trade in Small Arms and Light Weapons in All Its Aspects";

    public static ConferenceId Id { get; } = new(new("0192c0de-0192-7024-8000-000000000001"));

    public static BodyId ReviewConference { get; } = new(new("0192c0de-0192-7024-8000-000000000002"));

    public static BodyId PreparatoryCommittee { get; } = new(new("0192c0de-0192-7024-8000-000000000003"));

    public static (DateOnly First, DateOnly Last) ReviewDays { get; } = (new(2024, 6, 18), new(2024, 6, 28));

    public static (DateOnly First, DateOnly Last) PreparatoryDays { get; } = (new(2024, 2, 12), new(2024, 2, 16));

    public async Task Load(CancellationToken stop)
    {
        await Convene();
        stop.ThrowIfCancellationRequested();
        await Task.WhenAll(
            RegisterDelegations(),
            HoldPreparatoryCommittee(),
            PlanReviewConference(),
            DemoDraft.Create(grains)).WaitAsync(stop);
        // Last of all: a Review Conference with a President is whole.
        await grains.Conference(Id).ElectOfficer(
            new(ReviewConference, "President", "Maritza Chan Valverde", "Costa Rica"), DemoActors.Secretariat.Sends("elect the President")).Accepted();
    }

    /// <summary>True unless a load was cut short, or never begun.</summary>
    public async Task<bool> IsLoaded() => (await grains.Conference(Id).Read()).State.Find(ReviewConference) is { Officers.IsEmpty: false };

    private async Task RegisterDelegations()
    {
        await DemoDelegations.Register(grains);
        await DemoFund.Open(grains);
    }

    private async Task Convene()
    {
        var conference = grains.Conference(Id);
        await conference.Convene(new(Title, "Fourth Review Conference", TimeZone), DemoActors.Secretariat.Sends("convene")).Accepted();
        await conference.EstablishBody(
            new(ReviewConference, "Review Conference", "Review Conference", ReviewDays.First, ReviewDays.Last, ReviewEntitlement),
            DemoActors.Secretariat.Sends("establish the Review Conference")).Accepted();
        await conference.EstablishBody(
            new(PreparatoryCommittee, "Preparatory Committee for the Review Conference", "Preparatory Committee", PreparatoryDays.First, PreparatoryDays.Last, PreparatoryEntitlement),
            DemoActors.Secretariat.Sends("establish the Preparatory Committee")).Accepted();
    }

    private async Task PlanReviewConference()
    {
        await DemoAgenda.Add(grains, ReviewConference, DemoAgenda.ReviewConference);
        await DemoProgramme.Schedule(grains, ReviewConference, DemoProgramme.Slots(ReviewDays.First, ReviewDays.Last), DemoProgramme.ReviewConference);
    }

    /// <summary>The Preparatory Committee has met: its agenda is adopted and its meetings have taken their ordinals and risen.</summary>
    private async Task HoldPreparatoryCommittee()
    {
        await DemoAgenda.Add(grains, PreparatoryCommittee, DemoAgenda.PreparatoryCommittee);
        var meetings = await DemoProgramme.Schedule(
            grains, PreparatoryCommittee, DemoProgramme.Slots(PreparatoryDays.First, PreparatoryDays.Last), DemoProgramme.PreparatoryCommittee);
        foreach (var (meeting, planned) in meetings.Zip(DemoProgramme.PreparatoryCommittee))
            await Hold(meeting, planned.TookUp!, adopts: meeting == meetings[0]);
    }

    private async Task Hold(MeetingId id, string item, bool adopts)
    {
        var meeting = grains.Meeting(id);
        await meeting.Open(PreparatoryCommittee, DemoActors.Chair.Sends($"open meeting {id}")).Accepted();
        await meeting.TakeUp(await DemoAgenda.Find(grains, PreparatoryCommittee, item), DemoActors.Chair.Sends($"take up an item in meeting {id}")).Accepted();
        if (adopts)
            await grains.Agenda(PreparatoryCommittee).Adopt(new(), DemoActors.Chair.Sends("adopt the agenda")).Accepted();
        await meeting.Adjourn(DemoActors.Chair.Sends($"adjourn meeting {id}")).Accepted();
    }
}
