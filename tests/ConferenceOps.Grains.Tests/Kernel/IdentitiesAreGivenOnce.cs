using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Grains.Agenda;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Kernel;

/// <summary>What bears an identity is the only thing that ever does: every command that makes something is asked to give it again.</summary>
public sealed class IdentitiesAreGivenOnce
{
    /// <summary>A command of each type that is in order in the world but for the identity it gives, who sends it, and why it is refused.</summary>
    private static readonly Dictionary<Type, (Func<World, Guid, ICommand> Command, Func<World, Actor> By, string Refused)> Givers = new()
    {
        [typeof(ConveneConference)] = ((_, id) => new ConveneConference(new(id), "Another", "Other", "UTC"), _ => Secretary, "conference-exists"),
        [typeof(EstablishBody)] = (
            (world, id) => new EstablishBody(world.Conference, new(id), "Another", "Other", new(2024, 6, 18), new(2024, 6, 28), 20),
            _ => Secretary, "body-exists"),
        [typeof(ScheduleMeeting)] = (
            (world, id) => new ScheduleMeeting(world.Body, new(id), "Another", World.Morning.AddHours(5), World.Morning.AddHours(8), world.Room),
            _ => Secretary, "meeting-exists"),
        [typeof(EstablishRoom)] = ((world, id) => new EstablishRoom(world.Conference, new(id), "Room 9", 20, []), _ => Secretary, "room-exists"),
        [typeof(AddAgendaItem)] = ((world, id) => new AddAgendaItem(world.Body, new(id), null, "Another"), _ => Secretary, "agenda-item-exists"),
        [typeof(EnrolMember)] = (
            (world, id) => new EnrolMember(world.Mexico, new(id), "Luis", "Head"), _ => Secretary, "member-exists"),
        [typeof(CreateDraft)] = (
            (world, id) => new CreateDraft(new(id), world.Body, "CRP.2", "Another", DraftLanguage.En, []), _ => Chair, "draft-exists"),
        [typeof(InsertParagraph)] = (
            (world, id) => new InsertParagraph(world.Draft, new(id), null, ParagraphKind.Operative, 0, "Another"), _ => Chair, "paragraph-exists"),
        [typeof(TableProposal)] = (
            (world, id) => new TableProposal(world.Draft, new(id), world.Paragraph, 1, ProposalKind.InsertAfter, "Another", null),
            world => world.Delegate, "proposal-exists"),
        [typeof(Inscribe)] = ((world, id) => new Inscribe(world.List, new(id), world.Mexico, null), _ => Secretary, "inscription-exists"),
        [typeof(GrantReply)] = ((world, id) => new GrantReply(world.List, new(id), world.Kenya, world.Meeting), _ => Chair, "inscription-exists"),
        [typeof(RaisePointOfOrder)] = (
            (world, id) => new RaisePointOfOrder(world.List, new(id), world.Kenya, world.Meeting), _ => Chair, "point-of-order-exists"),
        [typeof(RecordContribution)] = (
            (world, id) => new RecordContribution(world.Fund, new(id), "Norway", new(1_00, "USD", 1), null, null, null), _ => Secretary, "contribution-exists"),
        [typeof(ReceiveContribution)] = (
            (world, id) => new ReceiveContribution(world.Fund, new(world.Things["contribution"]), new(id), 1_00, 1, World.May),
            _ => Secretary, "receipt-exists"),
        [typeof(RequestPlace)] = (
            (world, id) => new RequestPlace(world.Fund, new(id), world.Kenya, "Grace", "Director", World.Week), _ => Secretary, "place-request-exists"),
        [typeof(FormGroup)] = (
            (world, id) => new FormGroup(world.Conference, new(id), "Another", null, default, false, [world.Kenya]), _ => Secretary, "group-exists"),
        // What these make bears an identity that follows from another thing's, which has to be there.
        [typeof(OpenFund)] = ((_, id) => new OpenFund(new(id), "Another", []), _ => Secretary, "unknown-conference"),
        [typeof(OpenSpeakersList)] = (
            (world, id) => new OpenSpeakersList(new(id), world.Body, TimeLimits.Usual), _ => Chair, "unknown-agenda-item"),
        // And this one from a name: see below.
        [typeof(RegisterDelegation)] = ((world, _) => Register(world, "KEN"), _ => Secretary, "delegation-exists"),
    };

    [Fact]
    public async Task No_command_gives_an_identity_that_anything_bears_or_has_borne()
    {
        await using var cluster = await Start();
        var world = await World.Made(cluster);
        var given = new List<string>();
        foreach (var shape in CommandShape.All.Where(shape => Creates(shape.Command)))
        {
            Assert.True(Givers.ContainsKey(shape.Command), $"{shape.Name} makes something: say here how it is refused when its identity is taken.");
            var (command, by, refused) = Givers[shape.Command];
            foreach (var (thing, id) in world.Things)
            {
                // The fund of the conference and the list of the item are there, and bear what they are to bear.
                if ((shape.Command == typeof(OpenFund) && thing is "conference") || (shape.Command == typeof(OpenSpeakersList) && thing is "item"))
                    continue;
                var outcome = await cluster.Send(command(world, id), by(world));
                if (outcome.Refusal?.Reason != refused)
                    given.Add($"{shape.Name} with the identity of a {thing}: {outcome.Refusal?.Reason ?? "accepted"}");
            }
        }

        Assert.True(given.Count == 0, string.Join('\n', given));
    }

    [Fact]
    public async Task Nor_is_one_given_beside_that_of_the_command_itself()
    {
        await using var cluster = await Start();
        var world = await World.Made(cluster);
        foreach (var id in world.Things.Values)
        {
            var paid = new RecordContribution(world.Fund, new(Guid.CreateVersion7()), "Norway", new(1_00, "USD", 1), null, new(id), World.May);
            Assert.Equal("receipt-exists", (await cluster.Send(paid, Secretary)).Refusal?.Reason);
            var drafted = new CreateDraft(
                new(Guid.CreateVersion7()), world.Body, "CRP.2", "Another", DraftLanguage.En, [new(new(id), ParagraphKind.Operative, 0, "Decides;")]);
            Assert.Equal("paragraph-exists", (await cluster.Send(drafted, Chair)).Refusal?.Reason);
        }
    }

    [Fact]
    public async Task A_delegation_is_not_registered_under_an_identity_that_something_else_was_given()
    {
        await using var cluster = await Start();
        var world = await World.Made(cluster);
        await cluster.Send(new AddAgendaItem(world.Body, new(DelegationId.For(world.Conference, "TUV").Value), null, "Tracing"), Secretary);

        var refused = (await cluster.Send(Register(world, "TUV"), Secretary)).Refusal!;

        Assert.Equal("delegation-exists", refused.Reason);
        Assert.Contains("that of an agenda item", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_is_accepted_inserts_its_paragraph_under_its_own_identity()
    {
        await using var cluster = await Start();
        var world = await World.Made(cluster);
        var proposal = new ProposalId(Guid.CreateVersion7());
        await cluster.Send(new TableProposal(world.Draft, proposal, world.Paragraph, 1, ProposalKind.InsertAfter, "Another", null), world.Delegate);

        Assert.Null((await cluster.Send(new AcceptProposal(world.Draft, proposal, 1), Chair)).Refusal);
        var again = new InsertParagraph(world.Draft, proposal.Inserted, null, ParagraphKind.Operative, 0, "Another");
        Assert.Equal("paragraph-exists", (await cluster.Send(again, Chair)).Refusal!.Reason);
    }

    [Fact]
    public async Task Of_two_that_race_for_one_identity_one_has_it_and_the_other_is_refused_and_goes_on()
    {
        await using var cluster = await Start();
        var bodies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cluster.Body()));
        var item = new AgendaItemId(Guid.CreateVersion7());

        var outcomes = await Task.WhenAll(bodies.Select(body => cluster.Send(new AddAgendaItem(body, item, null, "Marking"), Secretary)));

        Assert.Single(outcomes, outcome => outcome.Refusal is null);
        Assert.All(outcomes, outcome => Assert.True(outcome.Refusal is null or { Reason: "agenda-item-exists" }));
        foreach (var body in bodies)
            Assert.Null((await cluster.Send(new AddAgendaItem(body, new(Guid.CreateVersion7()), null, "Tracing"), Secretary)).Refusal);
        Assert.Equal(9, (await Task.WhenAll(bodies.Select(async body => (await cluster.Grains.Agenda(body).Read()).Version))).Sum());
    }

    [Fact]
    public async Task A_refusal_for_an_identity_is_an_outcome_and_a_command_carried_out_long_ago_gives_its_first()
    {
        await using var cluster = await Start();
        var (body, sender) = (await cluster.Body(), Sends(Secretary));
        var item = new AgendaItemId(Guid.CreateVersion7());
        var add = new AddAgendaItem(body, item, null, "Marking");
        var first = await cluster.Send(add, sender);
        await cluster.Send(new RemoveAgendaItem(body, item, 1), Secretary);
        // As many commands as fill the memory of outcomes.
        for (var i = 0; i < 520; i++)
            await cluster.Send(new RenameAgendaItem(body, item, 0, "Tracing"), Secretary);

        Assert.Equal(first, await cluster.Send(add, sender));
        var late = Sends(Secretary);
        Assert.Equal("agenda-item-exists", (await cluster.Send(add, late)).Refusal!.Reason);
        Assert.Equal("agenda-item-exists", (await cluster.Send(add, late)).Refusal!.Reason);
    }

    private static RegisterDelegation Register(World world, string code) => new(world.Conference, DelegationKind.State, code, $"State {code}");

    private static bool Creates(Type command) =>
        command.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICreates<>));
}
