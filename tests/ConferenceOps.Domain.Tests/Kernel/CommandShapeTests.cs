using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Domain.Tests.Kernel;

public sealed class CommandShapeTests
{
    private static readonly SetRates Rates = new(new(People.Id(1)), 3, new(new(2024, 1, 1), 40_000, 9_400, " Circular\t"));
    private static readonly FormGroup Form =
        new(new(People.Id(1)), new(People.Id(2)), "African Group", " ", GroupKind.Regional, false, []) { Convened = true };

    public static TheoryData<string> Commands => [.. AnyCommand.Names];

    [Theory]
    [InlineData(nameof(OpenSpeakersList), "list body national group firstReply secondReply")]
    [InlineData(nameof(RequestPlace), "fund request state nominee function arrives departs fare")]
    [InlineData(nameof(RecordContribution), "fund contribution donor amount currency perDollar earmark receipt on")]
    [InlineData(nameof(SetRates), "fund seenVersion from subsistence terminal source")]
    [InlineData(nameof(CreateDraft), "draft body symbol title language paragraphs")]
    [InlineData(nameof(TakeUpItem), "meeting item")]
    public void A_command_is_given_by_its_parameters_and_by_the_parts_of_those_that_have_parts(string command, string fields) =>
        Assert.Equal(fields, string.Join(' ', AnyCommand.Shape(command).Fields.Select(field => field.Name)));

    [Theory, MemberData(nameof(Commands))]
    public void What_a_command_is_made_of_is_read_from_it(string name)
    {
        var shape = AnyCommand.Shape(name);
        var made = shape.Make(AnyCommand.Value);
        Assert.IsType(shape.Command, made);
        Assert.All(shape.Fields, field => Assert.Equal(AnyCommand.Value(field), field.Of(made)));
        Assert.Equal(made, shape.Make(field => field.Of(made)));
    }

    [Fact]
    public void Its_name_is_that_of_its_type() => Assert.Equal("openSpeakersList", CommandShape.Of(typeof(OpenSpeakersList)).Name);

    [Fact]
    public void Each_type_has_one_shape() => Assert.Same(CommandShape.Of(typeof(SetRates)), CommandShape.Of(typeof(SetRates)));

    [Fact]
    public void What_grains_send_each_other_is_nothing_that_people_send() =>
        Assert.Equal([nameof(CallMeeting), nameof(LapseReplies)], AnyCommand.Names.Except(CommandShape.All.Select(shape => shape.Command.Name)));

    [Theory]
    [InlineData(nameof(Inscribe), "group")]
    [InlineData(nameof(RegisterDelegation), "group")]
    [InlineData(nameof(RecordContribution), "earmark receipt on")]
    [InlineData(nameof(TableProposal), "paragraph text rationale insertedKind insertedLevel")]
    [InlineData(nameof(SetRates), "")]
    public void What_may_be_null_may_be_left_out(string command, string optional) =>
        Assert.Equal(optional, string.Join(' ', AnyCommand.Shape(command).Fields.Where(field => !field.Required).Select(field => field.Name)));

    [Fact]
    public void A_field_knows_its_limit()
    {
        var fields = CommandShape.Of(typeof(RequestPlace)).Fields.ToDictionary(field => field.Name);
        Assert.Equal((TextLimits.Name, "name"), (fields["nominee"].Text!.Most, fields["nominee"].Text!.Name));
        Assert.Null(fields["fare"].Text);
        Assert.Equal(nameof(Travel.Fare), fields["fare"].Property.Name);
    }

    [Fact]
    public void A_text_within_a_value_is_kept_without_space_around_it()
    {
        var (tidy, refused) = CommandShape.Of(typeof(SetRates)).Tidied(Rates);
        Assert.Null(refused);
        Assert.Equal(Rates with { Rates = Rates.Rates with { Source = "Circular" } }, tidy);
    }

    [Fact]
    public void A_command_keeps_what_was_looked_up_for_it_when_its_texts_are_tidied() =>
        Assert.Equal(Form with { ShortName = null }, CommandShape.Of(typeof(FormGroup)).Tidied(Form).Tidy);

    [Fact]
    public void A_tidy_command_stays_as_it_is()
    {
        var tidy = Form with { ShortName = "AG" };
        Assert.Same(tidy, CommandShape.Of(typeof(FormGroup)).Tidied(tidy).Tidy);
    }

    [Theory]
    [InlineData(" ", "short-title-missing")]
    [InlineData(null, "short-title-missing")]
    public void A_text_is_there(string? given, string reason) => Assert.Equal(reason, Refused(given)?.Reason);

    // No theory: an attribute cannot hold half a character.
    [Fact]
    public void A_text_is_of_whole_characters()
    {
        foreach (var half in new[] { "lone \ud800 half", "lone \udc00 half", "half at the end \ud83d", "\ud83d\udd4a\ud83d", " \udd4a" })
            Assert.Equal("short-title-malformed", Refused(half)?.Reason);
        Assert.Null(Refused("\ud83d\udd4a\ud83d\udd4a for peace"));
    }

    [Fact]
    public void A_text_is_measured_without_the_space_around_it()
    {
        Assert.Null(Refused($" {new string('x', TextLimits.ShortTitle)} "));
        var refused = Refused(new('x', TextLimits.ShortTitle + 1));
        Assert.Equal("short-title-too-long", refused?.Reason);
        Assert.Equal("The short title has 81 characters; at most 80 are kept. Shorten it.", refused?.Message);
    }

    private static Refusal? Refused(string? shortTitle) =>
        CommandShape.Of(typeof(ConveneConference)).Tidied(new ConveneConference(new(People.Id(1)), "Fourth Review Conference", shortTitle!, "UTC")).Refusal;
}
