using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains;
using ConferenceOps.Grains.Conferences;

namespace ConferenceOps.Server.Demo;

/// <summary>The demonstration: the fourth Review Conference and its Preparatory Committee, made by ordinary commands under the ordinary rules.</summary>
internal sealed class DemoConference(CommandRouter commands, IGrainFactory grains)
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
            DemoDraft.Create(commands)).WaitAsync(stop);
        // Last of all: a Review Conference with a President is whole.
        await commands.Load(
            DemoActors.Secretariat, "elect the President", new ElectOfficer(Id, ReviewConference, "President", "Maritza Chan Valverde", "Costa Rica"));
    }

    /// <summary>True unless a load was cut short, or never begun.</summary>
    public async Task<bool> IsLoaded() => (await grains.Conference(Id).Read()).State.Find(ReviewConference) is { Officers.IsEmpty: false };

    private async Task RegisterDelegations()
    {
        await DemoDelegations.Register(commands);
        await DemoGroups.Form(commands);
        await DemoFund.Open(commands);
    }

    private async Task Convene()
    {
        await commands.Load(DemoActors.Secretariat, "convene", new ConveneConference(Id, Title, "Fourth Review Conference", TimeZone));
        await commands.Load(DemoActors.Secretariat, "establish the Review Conference", new EstablishBody(
            Id, ReviewConference, "Review Conference", "Review Conference", ReviewDays.First, ReviewDays.Last, ReviewEntitlement));
        await commands.Load(DemoActors.Secretariat, "establish the Preparatory Committee", new EstablishBody(
            Id, PreparatoryCommittee, "Preparatory Committee for the Review Conference", "Preparatory Committee", PreparatoryDays.First, PreparatoryDays.Last,
            PreparatoryEntitlement));
        await DemoRooms.Establish(commands);
    }

    private async Task PlanReviewConference()
    {
        await DemoAgenda.Add(commands, ReviewConference, DemoAgenda.ReviewConference);
        await DemoProgramme.Schedule(commands, ReviewConference, DemoProgramme.Slots(ReviewDays.First, ReviewDays.Last), DemoProgramme.ReviewConference);
    }

    /// <summary>The Preparatory Committee has met: its agenda is adopted and its meetings have taken their ordinals and risen.</summary>
    private async Task HoldPreparatoryCommittee()
    {
        var agenda = await DemoAgenda.Add(commands, PreparatoryCommittee, DemoAgenda.PreparatoryCommittee);
        var meetings = await DemoProgramme.Schedule(
            commands, PreparatoryCommittee, DemoProgramme.Slots(PreparatoryDays.First, PreparatoryDays.Last), DemoProgramme.PreparatoryCommittee);
        foreach (var (meeting, planned) in meetings.Zip(DemoProgramme.PreparatoryCommittee))
            await Hold(meeting, planned.TookUp!, adopts: meeting == meetings[0] ? agenda : null);
    }

    private async Task Hold(MeetingId id, string item, int? adopts)
    {
        await commands.Load(DemoActors.Chair, $"open meeting {id}", new OpenMeeting(id));
        await commands.Load(
            DemoActors.Chair, $"take up an item in meeting {id}", new TakeUpItem(id, await DemoAgenda.Find(grains, PreparatoryCommittee, item)));
        if (adopts is { } agenda)
            await commands.Load(DemoActors.Chair, "adopt the agenda", new AdoptAgenda(PreparatoryCommittee, agenda));
        await commands.Load(DemoActors.Chair, $"adjourn meeting {id}", new AdjournMeeting(id));
    }
}
