using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;
using static ConferenceOps.Domain.Roles;

namespace ConferenceOps.Domain.Tests.Kernel;

/// <summary>Who may do what at a conference. Whoever changes this table changes the conference.</summary>
public sealed class Circles
{
    private static readonly (Roles Circle, string[] Commands)[] Table =
    [
        (Secretariat,
        [
            nameof(ConveneConference), nameof(EstablishBody), nameof(ElectOfficer),
            nameof(EstablishRoom), nameof(ChangeRoom), nameof(CloseRoom), nameof(ReopenRoom),
            nameof(AddAgendaItem), nameof(RenameAgendaItem), nameof(RemoveAgendaItem),
            nameof(ScheduleMeeting), nameof(RescheduleMeeting), nameof(CancelMeeting),
            nameof(RegisterDelegation),
            nameof(FormGroup), nameof(AmendGroup), nameof(AdmitToGroup), nameof(WithdrawFromGroup), nameof(DissolveGroup),
            nameof(OpenFund), nameof(StatePriority), nameof(SetRates), nameof(PublishOutcomes),
            nameof(RecordContribution), nameof(ReceiveContribution), nameof(ReverseReceipt), nameof(WriteOffPledge),
            nameof(QuoteFare), nameof(AwardPlace), nameof(CancelAward), nameof(ReserveRequest), nameof(RefuseRequest),
        ]),
        (Chair | Bureau,
        [
            nameof(AdoptAgenda),
            nameof(OpenMeeting), nameof(CallMeeting), nameof(TakeUpItem), nameof(SuspendMeeting), nameof(ResumeMeeting), nameof(AdjournMeeting),
            nameof(CloseSpeakersList), nameof(ReopenSpeakersList), nameof(SetTimeLimits), nameof(GiveFloor), nameof(GrantReply), nameof(LapseReplies),
            nameof(EndStatement), nameof(PauseStatement), nameof(ResumeStatement), nameof(RaisePointOfOrder), nameof(RulePointOfOrder),
            nameof(AmendParagraph), nameof(InsertParagraph), nameof(MoveParagraph), nameof(DeleteParagraph), nameof(RestoreParagraph), nameof(IssueRevision),
            nameof(AcceptProposal), nameof(AcceptProposalAsRevised), nameof(KeepProposalInBrackets), nameof(RejectProposal),
        ]),
        (Chair | Bureau | Secretariat, [nameof(OpenSpeakersList), nameof(MoveSpeaker), nameof(CreateDraft)]),
        (Roles.Delegate, [nameof(TableProposal), nameof(TakePosition), nameof(RebaseProposal), nameof(ReaddressProposal)]),
        (Roles.Delegate | Chair | Bureau, [nameof(WithdrawProposal)]),
        (Roles.Delegate | Secretariat, [nameof(RequestPlace), nameof(WithdrawRequest), nameof(AcceptPlace), nameof(DeclinePlace)]),
        (Roles.Delegate | Observer | Secretariat, [nameof(EnrolMember), nameof(WithdrawMember), nameof(Inscribe), nameof(WithdrawInscription)]),
        (Roles.Delegate | Observer | Secretariat, [nameof(DesignateSpokesperson), nameof(RelieveSpokesperson), nameof(EntrustCoordination)]),
        (Roles.Delegate | Observer | Chair | Bureau | Secretariat, [nameof(YieldPlace)]),
    ];

    public static TheoryData<string, Roles> Entitled => new(Table.SelectMany(row => row.Commands, (row, command) => (command, row.Circle)));

    [Theory, MemberData(nameof(Entitled))]
    public void Nobody_else_may(string command, Roles circle)
    {
        var shape = AnyCommand.Shape(command);
        var refused = Enum.GetValues<Roles>().Where(role => AnyCommand.Refusal(AnyCommand.Make(shape), KenyasAs(role)) == shape.Entitled.Refusal);
        Assert.Equal(Enum.GetValues<Roles>().Where(role => (role & circle) == None), refused);
    }

    [Fact]
    public void Every_command_has_its_circle() =>
        Assert.Equal(AnyCommand.Names, Table.SelectMany(row => row.Commands).Order(StringComparer.Ordinal));

    // Everyone is of the delegation that the commands are about: who acts for another is refused by the rule of the command.
    private static Actor KenyasAs(Roles role) => new(People.Id(1), $"{role}", role, People.Kenya);
}
