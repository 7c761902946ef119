using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Client.Tests.Live;

public sealed class ChangeTests
{
    private static readonly Guid Id = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad90");

    [Fact]
    public void What_happened_is_the_event_as_it_was_told() =>
        Assert.Equal(new MeetingSuspended(new(Id), "Lunch"), Told(new MeetingSuspended(new(Id), "Lunch")).Happened);

    [Fact]
    public void What_is_not_told_of_an_event_is_empty()
    {
        var happened = Assert.IsType<ParagraphAmended>(Told(new ParagraphAmended(new(Id), "12", "Calls upon States", "Calls upon all States")).Happened);
        Assert.Equal(("12", "Calls upon all States", null), (happened.Label, happened.Text, happened.Before));
    }

    [Fact]
    public void A_tick_and_what_a_newer_server_tells_are_nothing_that_is_known()
    {
        Assert.Null(Change(null, null).Happened);
        Assert.Null(Change("meeting.levitated", JsonSerializer.SerializeToElement(new { meeting = Id })).Happened);
    }

    private static Change Told(IEvent happened) =>
        Change(EventNames.Of(happened.GetType()), JsonSerializer.SerializeToElement(happened.Published, EventJson.Options));

    private static Change Change(string? kind, JsonElement? data) => new($"meeting/{Id}", 4, DateTimeOffset.UnixEpoch, "The Chair", kind, data);
}
