using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Kernel;

/// <summary>A conference in which there is one of everything that bears an identity, some of it gone by now.</summary>
internal sealed class World
{
    private readonly Dictionary<string, Guid> things = new(StringComparer.Ordinal);

    /// <summary>The identity of each thing, by what it is.</summary>
    public IReadOnlyDictionary<string, Guid> Things => things;

    public ConferenceId Conference => new(things["conference"]);

    public BodyId Body => new(things["body"]);

    public MeetingId Meeting => new(things["meeting"]);

    public SpeakersListId List => new(things["item"]);

    public DraftId Draft => new(things["draft"]);

    public ParagraphId Paragraph => new(things["paragraph"]);

    public RoomId Room => new(things["room"]);

    public DelegationId Kenya => new(things["delegation"]);

    public DelegationId Mexico => DelegationId.For(Conference, "MEX");

    public FundId Fund => FundId.Of(Conference);

    public Actor Delegate => new(new(7, 0, 0, new byte[8]), "Delegate", Roles.Delegate, Kenya);

    public static DateTimeOffset Morning { get; } = new(2024, 6, 18, 14, 0, 0, TimeSpan.Zero);

    public static Travel Week { get; } = new(new(2024, 6, 17), new(2024, 6, 22), 140_000);

    public static DateOnly May { get; } = new(2024, 5, 2);

    public static async Task<World> Made(Cluster cluster)
    {
        var world = new World();
        await world.Make(cluster);
        return world;
    }

    private async Task Make(Cluster cluster)
    {
        async Task Carry(Actor by, params ICommand[] commands)
        {
            foreach (var command in commands)
                Assert.Null((await cluster.Send(command, by)).Refusal);
        }

        foreach (var thing in new[]
        {
            "conference", "body", "room", "meeting", "item", "removed item", "draft", "paragraph", "proposal", "withdrawn proposal", "inscription",
            "withdrawn inscription", "point", "reply", "member", "withdrawn member", "contribution", "paid contribution", "receipt", "request",
            "group", "dissolved group",
        })
            things[thing] = Guid.CreateVersion7();
        things["delegation"] = DelegationId.For(Conference, "KEN").Value;
        things["other delegation"] = Mexico.Value;

        await Carry(
            Secretary, new ConveneConference(Conference, "Fourth Review Conference", "RC4", "America/New_York"),
            new EstablishBody(Conference, Body, "Review Conference", "RC", new(2024, 6, 18), new(2024, 6, 28), 20),
            new EstablishRoom(Conference, Room, "Room 4", 60, []), new ScheduleMeeting(Body, Meeting, "Debate", Morning, Morning.AddHours(3), Room),
            new AddAgendaItem(Body, new(List.Value), null, "Marking"), new AddAgendaItem(Body, new(things["removed item"]), null, "Tracing"),
            new RemoveAgendaItem(Body, new(things["removed item"]), 1),
            new RegisterDelegation(Conference, DelegationKind.State, "KEN", "Kenya"), new RegisterDelegation(Conference, DelegationKind.State, "MEX", "Mexico"),
            new EnrolMember(Kenya, new(things["member"]), "Amina Otieno", "Head"), new EnrolMember(Kenya, new(things["withdrawn member"]), "Grace", "Adviser"),
            new WithdrawMember(Kenya, new(things["withdrawn member"])),
            new FormGroup(Conference, new(things["group"]), "African Group", null, default, false, [Kenya]),
            new FormGroup(Conference, new(things["dissolved group"]), "Group of Friends", null, default, false, [Kenya]),
            new DissolveGroup(Conference, new(things["dissolved group"]), 2),
            new OpenFund(Conference, "Fund", []), new RecordContribution(Fund, new(things["contribution"]), "Norway", new(1_00, "USD", 1), null, null, null),
            new RecordContribution(Fund, new(things["paid contribution"]), "Japan", new(1_00, "USD", 1), null, new(things["receipt"]), May),
            new RequestPlace(Fund, new(things["request"]), Kenya, "Grace Wanjiru", "Director", Week), new WithdrawRequest(Fund, new(things["request"]), 5),
            new CreateDraft(Draft, Body, "CRP.1", "Draft", DraftLanguage.En, [new(Paragraph, ParagraphKind.Operative, 0, "Decides to meet;")]));
        await Carry(
            Delegate, Propose(things["proposal"]), Propose(things["withdrawn proposal"]), new WithdrawProposal(Draft, new(things["withdrawn proposal"]), 1));
        await Carry(
            Chair, new OpenMeeting(Meeting), new TakeUpItem(Meeting, new(List.Value)), new OpenSpeakersList(List, Body, TimeLimits.Usual),
            new RaisePointOfOrder(List, new(things["point"]), Kenya, Meeting), new RulePointOfOrder(List, new(things["point"]), true, null),
            new GrantReply(List, new(things["reply"]), Kenya, Meeting));
        await Carry(
            Secretary, new Inscribe(List, new(things["inscription"]), Kenya, null), new Inscribe(List, new(things["withdrawn inscription"]), Mexico, null),
            new WithdrawInscription(List, new(things["withdrawn inscription"])));
    }

    private TableProposal Propose(Guid id) => new(Draft, new(id), Paragraph, 1, ProposalKind.Delete, null, null);
}
