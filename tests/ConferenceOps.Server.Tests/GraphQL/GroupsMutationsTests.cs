using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class GroupsMutationsTests(RunningConference conference)
{
    [Fact]
    public async Task Of_all_who_speak_for_a_group_at_once_one_takes_its_place()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var members = (await commission.Secretary.Delegations(first: 20, kind: DelegationKind.State)).Nodes.Select(state => state.Id).ToImmutableArray();
        var group = await commission.Group(members);

        var answers = await Task.WhenAll(
            members.Select(member => commission.Secretary.Send(new Inscribe(list, new(Guid.CreateVersion7()), member, group.Id))));

        var place = Assert.Single((await commission.Delegate.Speakers(list))!.State.Waiting);
        Assert.Equal((group.Id, group.Name), (place.Group, place.OnBehalfOf));
        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal(
            ("group-already-inscribed", $"{place.Name} has already inscribed for the {group.Name}. A group has one place on a list, and it is kept."),
            (answer.Refusal!.Reason, answer.Refusal.Message)));
    }

    [Fact]
    public async Task An_observer_takes_no_place_for_groups_that_have_not_declared_it()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var observer = await conference.As(RunningConference.Observer);
        var redCross = (await observer.Viewer()).Delegation!.Id;

        foreach (var group in (await observer.Groups())!.All)
        {
            Assert.Equal("not-spokesperson", (await observer.Send(new Inscribe(list, new(Guid.CreateVersion7()), redCross, group.Id))).Refusal!.Reason);
            Assert.Equal(
                "not-a-member", (await commission.Secretary.Send(new DesignateSpokesperson(DemoConference.Id, group.Id, redCross))).Refusal!.Reason);
        }

        var ofNoGroup = new Inscribe(list, new(Guid.CreateVersion7()), redCross, new(Guid.CreateVersion7()));
        Assert.Equal("unknown-group", (await observer.Send(ofNoGroup)).Refusal!.Reason);
        Assert.Empty((await observer.Speakers(list))!.State.Waiting);
    }

    [Fact]
    public async Task A_group_that_relieves_whoever_waits_for_it_is_heard_by_another_in_the_same_turn()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var (kenya, mexico) = (DelegationId.For(DemoConference.Id, "KEN"), DelegationId.For(DemoConference.Id, "MEX"));
        var group = await commission.Group(kenya, mexico);
        var meeting = await commission.OpenMeeting();
        Assert.Null((await commission.Chair.Send(new TakeUpItem(meeting, new(list.Value)))).Refusal);
        var (first, taken) = (new InscriptionId(Guid.CreateVersion7()), new InscriptionId(Guid.CreateVersion7()));
        Assert.Null((await commission.Delegate.Send(new Inscribe(list, first, kenya, group.Id))).Refusal);
        Assert.Null((await commission.Delegate.Send(new Inscribe(list, new(Guid.CreateVersion7()), kenya, null))).Refusal);
        var dissolve = new DissolveGroup(DemoConference.Id, group.Id, await Version(commission));
        Assert.Equal("group-in-use", (await commission.Secretary.Send(dissolve)).Refusal!.Reason);

        Assert.Null((await commission.Secretary.Send(new RelieveSpokesperson(DemoConference.Id, group.Id, await Version(commission), kenya))).Refusal);
        Assert.Equal("not-spokesperson", (await commission.Chair.Send(new GiveFloor(list, first, meeting))).Refusal!.Reason);
        Assert.Equal("not-entitled", (await commission.Delegate.Send(new WithdrawInscription(list, first))).Refusal!.Reason);
        Assert.Null((await commission.Secretary.Send(new Inscribe(list, taken, mexico, group.Id))).Refusal);

        Assert.Equal([mexico, kenya], (await commission.Delegate.Speakers(list))!.State.Waiting.Select(place => place.Delegation));
        Assert.Null((await commission.Chair.Send(new GiveFloor(list, taken, meeting))).Refusal);
        Assert.Null((await commission.Chair.Send(new EndStatement(list, taken))).Refusal);
        var dissolved = await commission.Secretary.Send<GroupsView>(new DissolveGroup(DemoConference.Id, group.Id, await Version(commission)));
        Assert.Null(dissolved.Refusal);
        Assert.Null(dissolved.Result!.Find(group.Id));
    }

    [Fact]
    public async Task A_group_is_formed_amended_joined_and_left_and_each_delegation_tells_its_part()
    {
        var commission = await Commission.Established(conference);
        var (kenya, mexico) = (DelegationId.For(DemoConference.Id, "KEN"), DelegationId.For(DemoConference.Id, "MEX"));
        var group = await commission.Group(kenya);
        var seen = await Version(commission);
        var amend = new AmendGroup(DemoConference.Id, group.Id, seen, $"Friends {group.Id}", "Friends", GroupKind.Political, false);

        Assert.Equal("Friends", (await commission.Secretary.Send<GroupsView>(amend)).Result!.Find(group.Id)!.ShortName);
        Assert.Null((await commission.Secretary.Send(new AdmitToGroup(DemoConference.Id, group.Id, mexico))).Refusal);
        Assert.Null((await commission.Secretary.Send(new EntrustCoordination(DemoConference.Id, group.Id, seen, kenya))).Refusal);
        Assert.Null((await commission.Delegate.Send(new DesignateSpokesperson(DemoConference.Id, group.Id, mexico))).Refusal);
        Assert.Equal("not-entitled", (await commission.Delegate.Send(new AdmitToGroup(DemoConference.Id, group.Id, mexico))).Refusal!.Reason);
        Assert.Equal(
            "group-name-taken",
            (await commission.Secretary.Send(amend with { SeenVersion = seen + 4, Name = "AFRICAN\u00a0group" })).Refusal!.Reason);

        var kenyas = (await commission.Delegate.Delegation(kenya))!.Groups.Of.Single(one => one.Id == group.Id);
        Assert.Equal((true, true, true), (kenyas.Member, kenyas.Speaks, kenyas.Coordinates));
        Assert.Null((await commission.Secretary.Send(new WithdrawFromGroup(DemoConference.Id, group.Id, mexico))).Refusal);
        Assert.DoesNotContain((await commission.Delegate.Delegation(mexico))!.Groups.Of, one => one.Id == group.Id);
    }

    private static async Task<int> Version(Commission commission) => (await commission.Secretary.Groups())!.Version;

    private static async Task<SpeakersListId> Opened(Commission commission)
    {
        var list = SpeakersListId.Of(await commission.AgendaItem("General debate"));
        Assert.Null((await commission.Chair.Send(new OpenSpeakersList(list, commission.Id, TimeLimits.Usual))).Refusal);
        return list;
    }
}
