using System.Collections.Immutable;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;
using static ConferenceOps.Domain.Tests.People;

namespace ConferenceOps.Domain.Tests.Kernel;

/// <summary>
/// Nobody overwrites what they have not seen: whatever replaces a value says what was seen of it, and whoever is late is told what became of it.
/// </summary>
public sealed class LostUpdates
{
    /// <summary>Commands that carry a value and say nothing of what was seen, and why.</summary>
    private static readonly Dictionary<string, string> Unseen = new(StringComparer.Ordinal)
    {
        [nameof(AwardPlace)] = "What it says of the cost is what was seen of it.",
        [nameof(ElectOfficer)] = "Adds an officer and replaces none.",
        [nameof(RulePointOfOrder)] = "A point is ruled upon once.",
    };

    private static readonly ConferenceId TheConference = new(Id(80));
    private static readonly RoomId Room = new(Id(85));
    private static readonly FundId TheFund = FundId.Of(TheConference);
    private static readonly MeetingId Meeting = new(Id(81));
    private static readonly GroupFormed Formed = new(new(Id(84)), "African Group", null, default, false, [new(Kenya, "Kenya")]);
    private static readonly FundOpened Opened = new(TheConference, "Fund", []);
    private static readonly PlaceRequested Asked = new(
        new(Id(82)), new(Kenya, "KEN", "Kenya", null), new("Grace Wanjiru", "Director"), new(new(2024, 6, 17), new(2024, 6, 22), 140_000));

    /// <summary>What whoever is late with a command of each type is told.</summary>
    private static readonly Dictionary<Type, (Func<string> Told, string Words)> Late = new()
    {
        [typeof(RenameAgendaItem)] = (
            () => Refused<BodyAgenda, AgendaEvent>(
                [new AgendaItemAdded(new(Id(83)), null, "Marking")], [new AgendaItemRenamed(new(Id(83)), "Tracing")],
                new RenameAgendaItem(new(Id(1)), new(Id(83)), 1, "Record-keeping")),
            "the title from Marking to Tracing"),
        [typeof(RescheduleMeeting)] = (
            () => Refused<Programme, ProgrammeEvent>(
                [new MeetingScheduled(Meeting, "Debate", Now, Now.AddHours(3), "Room 4")], [new MeetingRescheduled(Meeting, Now, Now.AddHours(2), "Room 2")],
                new RescheduleMeeting(Meeting, 1, Now, Now.AddHours(4), Room)),
            "the end from 20 June 2024, 17:00 (UTC+00:00) to 20 June 2024, 16:00 (UTC+00:00) and the room from Room 4 to Room 2"),
        [typeof(ChangeRoom)] = (
            () => Refused<Conference, ConferenceEvent>(
                [new ConferenceConvened("Fourth Review Conference", "RevCon4", "UTC"), new RoomEstablished(Room, "Room 4", 60, [])],
                [new RoomChanged(Room, "Room 5", 60, [DraftLanguage.En, DraftLanguage.Fr])],
                new ChangeRoom(TheConference, Room, 2, "Room 6", 60, [])),
            "the name from Room 4 to Room 5 and the interpretation from none to En, Fr"),
        [typeof(SetTimeLimits)] = (
            () => Refused<SpeakersList, SpeakersEvent>(
                [new SpeakersListOpened(new(Id(1)), new(Id(83)), "6", "Debate", TimeLimits.Usual)],
                [new TimeLimitsSet(TimeLimits.Usual with { National = 5 })],
                new SetTimeLimits(new(Id(83)), 1, TimeLimits.Usual with { Group = 10 })),
            "the limit of national statements from 8 minutes to 5 minutes"),
        [typeof(MoveSpeaker)] = (
            () => Refused<SpeakersList, SpeakersEvent>(
                [
                    new SpeakersListOpened(new(Id(1)), new(Id(83)), "6", "Debate", TimeLimits.Usual),
                    .. new[] { "Kenya", "Mexico", "Fiji" }.Select((name, place) => new DelegationInscribed(
                        new(new(Id(90 + place)), new(Id(95 + place)), name, StatementKind.National, null, null))),
                ],
                [new SpeakerMoved(new(Id(92)), 1, "Minister leaves at noon")],
                new MoveSpeaker(new(Id(83)), new(Id(92)), 4, new(Id(90)), "Reason")),
            "the place of Fiji from 3 to 1 and the place of Kenya (to be followed) from 1 to 2"),
        [typeof(AmendGroup)] = (
            () => Refused<StateGroups, GroupsEvent>(
                [Formed], [new GroupAmended(Formed.Group, "Group of African States", "African Group", default, true)],
                new AmendGroup(TheConference, Formed.Group, 1, "Africa", null, default, false)),
            "the name from African Group to Group of African States and the short name from none to African Group "
                + "and the admission of observers from no to yes"),
        [typeof(EntrustCoordination)] = (
            () => Refused<StateGroups, GroupsEvent>(
                [Formed], [new CoordinationEntrusted(Formed.Group, Kenya, "Kenya")],
                new EntrustCoordination(TheConference, Formed.Group, 1, Kenya)),
            "the coordinator from none to Kenya"),
        [typeof(QuoteFare)] = (
            () => Refused<Fund, SponsorshipEvent>([Opened, Asked], [new FareQuoted(Asked.Request, 99_000)], new QuoteFare(TheFund, Asked.Request, 2, 120_000)),
            "the fare from $1,400.00 to $990.00"),
        [typeof(SetRates)] = (
            () => Refused<Fund, SponsorshipEvent>(
                [Opened], [new RatesSet(new(new(2024, 6, 1), 40_000, 9_400, "Circular of June"))],
                new SetRates(TheFund, 1, new(new(2024, 6, 1), 41_000, 9_400, "Circular"))),
            "the rates from 1 June 2024 from none to $400.00 a night and $94.00 a journey (Circular of June)"),
        [typeof(StatePriority)] = (
            () => Refused<Fund, SponsorshipEvent>(
                [Opened], [new PriorityStated([Criterion.FirstPlace, Criterion.Landlocked])], new StatePriority(TheFund, 1, [Criterion.SmallIsland])),
            "the priority from none to first place, landlocked"),
    };

    public static TheoryData<string> Changes =>
        [.. CommandShape.All.Where(shape => shape.Command.IsAssignableTo(typeof(IChanges))).Select(shape => shape.Command.Name)];

    [Fact]
    public void Whatever_carries_a_value_that_replaces_another_says_what_was_seen()
    {
        var steps = CommandShape.All.Where(shape => shape.Command.IsAssignableTo(typeof(IActs)) && shape.Fields.Any(IsValue))
            .Select(shape => shape.Command.Name);
        Assert.Equal(Unseen.Keys.Order(StringComparer.Ordinal), steps.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Changes))]
    public void Whoever_is_late_is_told_who_changed_what_and_from_what_to_what(string name)
    {
        var (told, words) = Late[CommandShape.All.Single(shape => shape.Command.Name == name).Command];
        Assert.Equal($"Amina Otieno has changed {words} since you looked at it. Look at what stands now and decide again.", told());
    }

    [Fact]
    public void Several_who_changed_it_are_all_named()
    {
        var (item, body) = (new AgendaItemId(Id(83)), new BodyId(Id(1)));
        var seen = BodyAgenda.Initial.Evolve(new AgendaItemAdded(item, null, "Marking"));
        AgendaItemRenamed[] renamed = [new(item, "Tracing"), new(item, "Marking")];
        var refused = Procedure.Decide(
            new RenameAgendaItem(body, item, 1, "Record-keeping"), seen, Secretary, Now,
            new(seen, [(renamed[0], Secretary), (renamed[1], Another)])).Refusal!;
        Assert.StartsWith("Secretary and Amina Otieno have changed this since", refused.Message, StringComparison.Ordinal);
    }

    // Identities say what is meant, and reasons and words for the record replace nothing.
    private static bool IsValue(CommandField field) =>
        !field.Type.GetInterfaces().Concat(Nullable.GetUnderlyingType(field.Type)?.GetInterfaces() ?? [])
            .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>))
        && field.Name is not ("because" or "reason" or "words");

    private static string Refused<TState, TEvent>(ImmutableArray<TEvent> seen, ImmutableArray<TEvent> meanwhile, ICommand<TState, TEvent> late)
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent =>
        Scenario<TState, TEvent>.Given([.. seen, .. meanwhile]).When(late, late is SetTimeLimits ? Chair : Secretary).ThenRefused("has-moved-on");
}
