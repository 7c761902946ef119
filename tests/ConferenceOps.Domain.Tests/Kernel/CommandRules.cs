using System.Collections.Immutable;
using System.Reflection;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;

namespace ConferenceOps.Domain.Tests.Kernel;

/// <summary>What holds for every command, so that none can forget it.</summary>
public sealed class CommandRules
{
    private static readonly string[] Kinds = ["ICreates", "IChanges", "IEdits", "IActs"];

    public static TheoryData<string> Commands => [.. AnyCommand.Names];

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_is_of_one_kind(string name)
    {
        var kinds = AnyCommand.Shape(name).Command.GetInterfaces().Select(one => one.Name.Split('`')[0]).Where(Kinds.Contains).Distinct()
            .Order(StringComparer.Ordinal);
        // What is new may be about something that its sender saw: a proposal is tabled on a paragraph as it stood.
        Assert.Contains(string.Join(" and ", kinds), Kinds.Append("ICreates and IEdits"));
    }

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_says_who_may_send_it(string name)
    {
        var entitled = AnyCommand.Shape(name).Command.GetCustomAttribute<EntitledAttribute>();
        Assert.NotNull(entitled);
        Assert.NotEqual(Roles.None, entitled.Roles);
        Assert.NotEmpty(entitled.Act);
    }

    [Theory]
    [InlineData(nameof(OpenMeeting), "Only the Chair and the bureau may open a meeting.", null)]
    [InlineData(nameof(GiveFloor), "Only the Chair and the bureau may give the floor.", "Rule 68/109")]
    [InlineData(nameof(AddAgendaItem), "Only the Secretariat may add an agenda item.", null)]
    [InlineData(nameof(MoveSpeaker), "Only the Chair, the bureau and the Secretariat may move a speaker.", null)]
    [InlineData(nameof(TableProposal), "Only delegates of a State may table a proposal.", null)]
    [InlineData(nameof(Inscribe), "Only the delegation itself and the Secretariat on its behalf may inscribe a delegation.", null)]
    public void Anybody_else_is_told_who_may(string command, string message, string? rule) =>
        Assert.Equal(new("not-entitled", message, rule), AnyCommand.Shape(command).Entitled.Refusal);

    [Theory, MemberData(nameof(Commands))]
    public void Every_text_has_a_limit_wherever_in_a_command_it_is_given(string name) =>
        Assert.DoesNotContain(
            AnyCommand.Shape(name).Fields.SelectMany(field => field.Elements.Prepend(field)),
            field => Holds(field.Type) && field.Text is null);

    [Theory]
    [InlineData(typeof(Unlimited))]
    [InlineData(typeof(UnlimitedWithin))]
    [InlineData(typeof(UnlimitedInStruct))]
    [InlineData(typeof(UnlimitedInList))]
    [InlineData(typeof(UnlimitedInParts))]
    public void A_command_with_a_text_without_a_limit_is_no_command(Type command) =>
        Assert.Contains("what kind of text", Assert.Throws<InvalidOperationException>(() => CommandShape.Of(command)).Message, StringComparison.Ordinal);

    private static bool Holds(Type type) => type == typeof(string) || (type.IsGenericType && type.GenericTypeArguments.Any(Holds));

    [Theory, MemberData(nameof(Commands))]
    public void Every_command_names_what_it_acts_on(string name)
    {
        var shape = AnyCommand.Shape(name);
        var command = AnyCommand.Make(shape);
        var target = command switch
        {
            // A State is one delegation at a conference: its identity follows from its code.
            RegisterDelegation register => DelegationId.For(register.Conference, register.Code).Value,
            // A meeting is on the programme of its body, which is looked up.
            IProgrammeCommand { Body: var body } => body.Value,
            _ => shape.Fields[0].Of(command)!.GetType().GetProperty("Value")!.GetValue(shape.Fields[0].Of(command)),
        };
        Assert.Equal(target, command.Target);
        Assert.EndsWith($"/{target}", command.Stream, StringComparison.Ordinal);
    }

    private abstract record Act : ICommand
    {
        public Guid Target => default;

        public string Stream => "";
    }

    private sealed record Parts(string Words);

    private readonly record struct Pair(string Words, int Number);

    [Entitled(Roles.Chair, "act")]
    private sealed record Unlimited(string? Because) : Act;

    [Entitled(Roles.Chair, "act")]
    private sealed record UnlimitedWithin(Parts Parts) : Act;

    [Entitled(Roles.Chair, "act")]
    private sealed record UnlimitedInStruct(Pair? Pair) : Act;

    [Entitled(Roles.Chair, "act")]
    private sealed record UnlimitedInList(ImmutableArray<string> Words) : Act;

    [Entitled(Roles.Chair, "act")]
    private sealed record UnlimitedInParts(IReadOnlyList<Parts> Parts) : Act;
}
