using System.Text.Json;
using System.Text.Json.Nodes;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;

namespace ConferenceOps.Domain.Tests;

/// <summary>An old log always loads: each event type has a checked-in sample of its stored form.</summary>
public sealed class EventsAreKeptForEver
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Kernel", "Events");

    /// <summary>An event as its sample has it.</summary>
    public static IEvent Sample(string name) => EventJson.Read(name, File.ReadAllText(Path.Combine(Samples, name + ".json")));

    public static TheoryData<string> Names => [.. EventNames.All.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void A_stored_event_loads_and_is_stored_alike(string name)
    {
        var file = Path.Combine(Samples, name + ".json");
        Assert.True(File.Exists(file), $"There is no sample of {name}. Add {file} with the event as it is stored; never change it afterwards.");
        var sample = File.ReadAllText(file);

        var loaded = EventJson.Read(name, sample);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(sample), JsonNode.Parse(EventJson.Write(loaded))), EventJson.Write(loaded));
    }

    public static TheoryData<IEvent> WithoutOptionalParts =>
    [
        new AgendaItemAdded(new(Guid.Empty), null, "Marking"),
        new MeetingSuspended(new(Guid.Empty), null),
        new MeetingRescheduled(new(Guid.Empty), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "Hall 1"),
        new MeetingRescheduled(new(Guid.Empty), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "Hall 1", new(Guid.Empty)),
        new DelegationRegistered(new(Guid.Empty), new(Guid.Empty), DelegationKind.CivilSociety, "NGO", "A network", null),
        new ParagraphInserted(new(Guid.Empty), null, ParagraphKind.Heading, 0, "", "Preamble"),
        // As it was kept when a group was a name alone.
        new DelegationInscribed(new(new(Guid.Empty), new(Guid.Empty), "Kenya", StatementKind.Group, "African Group", null)),
        new ParagraphMoved(new(Guid.Empty), null, "2", "1"),
    ];

    [Theory, MemberData(nameof(WithoutOptionalParts))]
    public void An_event_without_its_optional_parts_loads_too(IEvent happened) =>
        Assert.Equal(happened, EventJson.Read(EventNames.Of(happened.GetType()), EventJson.Write(happened)));

    [Fact]
    public void Every_sample_is_of_an_event_that_is_still_known() =>
        Assert.Empty(Directory.GetFiles(Samples).Select(Path.GetFileNameWithoutExtension).Except(EventNames.All));

    [Theory, MemberData(nameof(Names))]
    public void A_name_is_its_subject_and_a_past_participle(string name) => Assert.Matches("^[a-z]+\\.[a-z]+(-[a-z]+)*$", name);

    [Theory, MemberData(nameof(Names))]
    public void What_followers_receive_can_be_written_down(string name)
    {
        Assert.Equal(JsonValueKind.Object, JsonSerializer.SerializeToElement(Sample(name).Published, EventJson.Options).ValueKind);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_advice() =>
        Assert.Contains("newer", Assert.Throws<InvalidOperationException>(() => EventNames.TypeOf("meeting.dissolved")).Message, StringComparison.Ordinal);
}
