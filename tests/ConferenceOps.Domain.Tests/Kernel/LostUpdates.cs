using System.Collections.Immutable;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
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

    private static readonly PlaceAwarded Awarded = new(Asked.Request, new(140_000, 0, 0, 0), [], null);
    private static readonly ContributionPledged Pledged = new(new(Id(87)), "Japan", "USD", 100_000, 1, 100_000, null);
    private static readonly DelegationId Uganda = new(Id(79));
    private static readonly DraftId Document = new(Id(70));
    private static readonly ParagraphId First = new(Id(71));
    private static readonly ParagraphId Second = new(Id(72));
    private static readonly DraftCreated Text = new(
        Document, new(Id(1)), "CRP.1", "Draft outcome", DraftLanguage.En,
        [
            new(First, ParagraphKind.Operative, 0, "Decides to meet every year;"), new(Second, ParagraphKind.Operative, 0, "Calls upon States;"),
        ],
        null);
    private static readonly ProposalTabled Tabled = new(
        new(Id(73)), First, "1", ProposalKind.Modify, 1, "Decides to meet every year;", "Decides to meet twice a year;", null, Kenya, "Kenya");

    /// <summary>What whoever is late is told of a proposal that its sponsor put on another paragraph, of the same version.</summary>
    private const string Rewritten =
        "changed the text proposed by Kenya from “Decides to meet twice a year;” to “Calls upon all States;” "
        + "and the paragraph it is made on from 1 to 2";

    /// <summary>What whoever is late with a command of each type is told.</summary>
    private static readonly Dictionary<Type, (Func<string> Told, string Words)> Late = new()
    {
        [typeof(RenameAgendaItem)] = (
            () => Refused<BodyAgenda, AgendaEvent>(
                [new AgendaItemAdded(new(Id(83)), null, "Marking")], [new AgendaItemRenamed(new(Id(83)), "Tracing")],
                new RenameAgendaItem(new(Id(1)), new(Id(83)), 1, "Record-keeping")),
            "changed the title from Marking to Tracing"),
        [typeof(RescheduleMeeting)] = (
            () => Refused<Programme, ProgrammeEvent>(
                [new MeetingScheduled(Meeting, "Debate", Now, Now.AddHours(3), "Room 4")], [new MeetingRescheduled(Meeting, Now, Now.AddHours(2), "Room 2")],
                new RescheduleMeeting(Meeting, 1, Now, Now.AddHours(4), Room)),
            "changed the end from 20 June 2024, 17:00 (UTC+00:00) to 20 June 2024, 16:00 (UTC+00:00) and the room from Room 4 to Room 2"),
        [typeof(ChangeRoom)] = (
            () => Refused<Conference, ConferenceEvent>(
                [new ConferenceConvened("Fourth Review Conference", "RevCon4", "UTC"), new RoomEstablished(Room, "Room 4", 60, [])],
                [new RoomChanged(Room, "Room 5", 60, [DraftLanguage.En, DraftLanguage.Fr])],
                new ChangeRoom(TheConference, Room, 2, "Room 6", 60, [])),
            "changed the name from Room 4 to Room 5 and the interpretation from none to En, Fr"),
        [typeof(SetTimeLimits)] = (
            () => Refused<SpeakersList, SpeakersEvent>(
                [new SpeakersListOpened(new(Id(1)), new(Id(83)), "6", "Debate", TimeLimits.Usual)],
                [new TimeLimitsSet(TimeLimits.Usual with { National = 5 })],
                new SetTimeLimits(new(Id(83)), 1, TimeLimits.Usual with { Group = 10 })),
            "changed the limit of national statements from 8 minutes to 5 minutes"),
        [typeof(MoveSpeaker)] = (
            () => Refused<SpeakersList, SpeakersEvent>(
                [
                    new SpeakersListOpened(new(Id(1)), new(Id(83)), "6", "Debate", TimeLimits.Usual),
                    .. new[] { "Kenya", "Mexico", "Fiji" }.Select((name, place) => new DelegationInscribed(
                        new(new(Id(90 + place)), new(Id(95 + place)), name, StatementKind.National, null, null))),
                ],
                [new SpeakerMoved(new(Id(92)), 1, "Minister leaves at noon")],
                new MoveSpeaker(new(Id(83)), new(Id(92)), 4, new(Id(90)), "Reason")),
            "changed the place of Fiji from 3 to 1 and the place of Kenya (to be followed) from 1 to 2"),
        [typeof(AmendGroup)] = (
            () => Refused<StateGroups, GroupsEvent>(
                [Formed], [new GroupAmended(Formed.Group, "Group of African States", "African Group", default, true)],
                new AmendGroup(TheConference, Formed.Group, 1, "Africa", null, default, false)),
            "changed the name from African Group to Group of African States and the short name from none to African Group "
                + "and the admission of observers from no to yes"),
        [typeof(EntrustCoordination)] = (
            () => Refused<StateGroups, GroupsEvent>(
                [Formed], [new CoordinationEntrusted(Formed.Group, Kenya, "Kenya")],
                new EntrustCoordination(TheConference, Formed.Group, 1, Kenya)),
            "changed the coordinator from none to Kenya"),
        [typeof(QuoteFare)] = (
            () => Refused<Fund, SponsorshipEvent>([Opened, Asked], [new FareQuoted(Asked.Request, 99_000)], new QuoteFare(TheFund, Asked.Request, 2, 120_000)),
            "changed the fare from $1,400.00 to $990.00"),
        [typeof(SetRates)] = (
            () => Refused<Fund, SponsorshipEvent>(
                [Opened], [new RatesSet(new(new(2024, 6, 1), 40_000, 9_400, "Circular of June"))],
                new SetRates(TheFund, 1, new(new(2024, 6, 1), 41_000, 9_400, "Circular"))),
            "changed the rates from 1 June 2024 from none to $400.00 a night and $94.00 a journey (Circular of June)"),
        [typeof(StatePriority)] = (
            () => Refused<Fund, SponsorshipEvent>(
                [Opened], [new PriorityStated([Criterion.FirstPlace, Criterion.Landlocked])], new StatePriority(TheFund, 1, [Criterion.SmallIsland])),
            "changed the priority from none to first place, landlocked"),
        [typeof(RemoveAgendaItem)] = (
            () => Refused<BodyAgenda, AgendaEvent>(
                [new AgendaItemAdded(new(Id(83)), null, "Marking")], [new AgendaItemRenamed(new(Id(83)), "Tracing")],
                new RemoveAgendaItem(new(Id(1)), new(Id(83)), 1)),
            "changed the title from Marking to Tracing"),
        [typeof(AdoptAgenda)] = (
            () => Refused<BodyAgenda, AgendaEvent>(
                [new AgendaItemAdded(new(Id(83)), null, "Marking"), new AgendaItemAdded(new(Id(86)), null, "Tracing")],
                [new AgendaItemRemoved(new(Id(83)))],
                new AdoptAgenda(new(Id(1)), 2)),
            "changed the item 1 from Marking to Tracing and the item 2 from Tracing to none"),
        [typeof(CancelMeeting)] = (
            () => Refused<Programme, ProgrammeEvent>(
                [new MeetingScheduled(Meeting, "Debate", Now, Now.AddHours(3), "Room 4")],
                [new MeetingRescheduled(Meeting, Now.AddHours(1), Now.AddHours(3), "Room 2")],
                new CancelMeeting(Meeting, 1, "Fog") { Conference = Conference.Initial with { TimeZone = "America/New_York" } }),
            "changed the start from 20 June 2024, 10:00 (UTC-04:00) to 20 June 2024, 11:00 (UTC-04:00) and the room from Room 4 to Room 2"),
        [typeof(CloseRoom)] = (
            () => Refused<Conference, ConferenceEvent>(
                [new ConferenceConvened("Fourth Review Conference", "RevCon4", "UTC"), new RoomEstablished(Room, "Room 4", 60, [])],
                [new RoomChanged(Room, "Room 4", 600, [])],
                new CloseRoom(TheConference, Room, 2)),
            "changed the seats from 60 to 600"),
        [typeof(DissolveGroup)] = (
            () => Refused<StateGroups, GroupsEvent>(
                [Formed], [new MemberAdmitted(Formed.Group, Uganda, "Uganda")], new DissolveGroup(TheConference, Formed.Group, 1)),
            "changed the members from Kenya to Kenya, Uganda"),
        [typeof(RelieveSpokesperson)] = (
            () => Refused<StateGroups, GroupsEvent>(
                [Formed, new SpokespersonDesignated(Formed.Group, Kenya, "Kenya")], [new CoordinationEntrusted(Formed.Group, Kenya, "Kenya")],
                new RelieveSpokesperson(TheConference, Formed.Group, 2, Kenya)),
            "changed the coordinator from none to Kenya"),
        [typeof(DeleteParagraph)] = (
            () => Refused<Draft, DraftEvent>(
                [Text],
                [
                    new ParagraphAmended(First, "1", "Decides to meet every year;", "Decides to meet;"),
                    new ParagraphAmended(First, "1", "Decides to meet;", "Decides to meet every month;"),
                    new ParagraphInserted(new(Id(89)), First, ParagraphKind.Operative, 1, "1 (a)", "In New York;"),
                    new ParagraphAmended(Second, "2", "Calls upon States;", "Urges States;"),
                ],
                new DeleteParagraph(Document, First, 1)),
            "changed the text of paragraph 1 from “Decides to meet every year;” to “Decides to meet every month;” and inserted paragraph 1 (a)"),
        [typeof(IssueRevision)] = (
            () => Refused<Draft, DraftEvent>(
                [Text], [new ParagraphMoved(First, Second, "1", "2"), new ParagraphDeleted(Second, "1", "Calls upon States;"), Tabled],
                new IssueRevision(Document, 1)),
            "moved paragraph 1 (now 2) and deleted paragraph 1"),
        [typeof(RejectProposal)] = (() => Unread(new RejectProposal(Document, Tabled.Proposal, 2, "No support")), Rewritten),
        [typeof(KeepProposalInBrackets)] = (() => Unread(new KeepProposalInBrackets(Document, Tabled.Proposal, 2)), Rewritten),
        [typeof(WithdrawProposal)] = (() => Unread(new WithdrawProposal(Document, Tabled.Proposal, 2)), Rewritten),
        [typeof(AcceptProposal)] = (() => Unread(new AcceptProposal(Document, Tabled.Proposal, 2)), Rewritten),
        [typeof(TakePosition)] = (() => Unread(new TakePosition(Document, Tabled.Proposal, 2, Stance.Support)), Rewritten),
        [typeof(AcceptProposalAsRevised)] = (
            () => Refused<Draft, DraftEvent>(
                [Text, Tabled], [new ParagraphAmended(First, "1", "Decides to meet every year;", "Decides to meet;")],
                new AcceptProposalAsRevised(Document, Tabled.Proposal, 2, "Decides to meet thrice;")),
            "changed the text of paragraph 1 from “Decides to meet every year;” to “Decides to meet;”"),
        [typeof(RefuseRequest)] = (
            () => Refused<Fund, SponsorshipEvent>([Opened, Asked], [new RequestReserved(Asked.Request)], new RefuseRequest(TheFund, Asked.Request, 2, "Late")),
            "changed the request from requested to reserve"),
        [typeof(WithdrawRequest)] = (
            () => Refused<Fund, SponsorshipEvent>([Opened, Asked], [new FareQuoted(Asked.Request, 99_000)], new WithdrawRequest(TheFund, Asked.Request, 2)),
            "changed the fare from $1,400.00 to $990.00"),
        [typeof(CancelAward)] = (
            () => Refused<Fund, SponsorshipEvent>(
                [Opened, Asked, Awarded], [new PlaceAccepted(Asked.Request)], new CancelAward(TheFund, Asked.Request, 3, "Mistake")),
            "changed the request from awarded to accepted"),
        [typeof(DeclinePlace)] = (
            () => Refused<Fund, SponsorshipEvent>(
                [Opened, Asked, Awarded], [new PlaceAccepted(Asked.Request)], new DeclinePlace(TheFund, Asked.Request, 3, null)),
            "changed the request from awarded to accepted"),
        [typeof(WriteOffPledge)] = (
            () => Refused<Fund, SponsorshipEvent>(
                [Opened, Pledged], [new ContributionReceived(Pledged.Contribution, new(new(Id(88)), 60_000, 1, 60_000, 60_000, new(2024, 6, 1)))],
                new WriteOffPledge(TheFund, Pledged.Contribution, 2, "Budget cut")),
            "changed the amount awaited from Japan from $1,000.00 to $400.00"),
        [typeof(PublishOutcomes)] = (
            () => Refused<Fund, SponsorshipEvent>(
                [Opened, Asked, Awarded], [new AwardCancelled(Asked.Request, [], "Mistake")], new PublishOutcomes(TheFund, 3)),
            "changed the places of Kenya from 1 to none"),
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
        Assert.Equal($"Amina Otieno has {words} since you looked at it. Look at what stands now and decide again.", told());
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

    private static string Unread(ICommand<Draft, DraftEvent> late) => Refused(
        [Text, Tabled], [new ProposalReaddressed(Tabled.Proposal, Second, "2", 1, "Calls upon States;", "Calls upon all States;")], late);

    private static string Refused<TState, TEvent>(ImmutableArray<TEvent> seen, ImmutableArray<TEvent> meanwhile, ICommand<TState, TEvent> late)
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent =>
        Scenario<TState, TEvent>.Given([.. seen, .. meanwhile]).When(late, Entitled(late)).ThenRefused("has-moved-on");

    private static Actor Entitled(ICommand command) => new[] { Secretary, Chair, KenyasDelegate }
        .First(one => one.IsAny(CommandShape.Of(command.GetType()).Entitled.Roles));
}
