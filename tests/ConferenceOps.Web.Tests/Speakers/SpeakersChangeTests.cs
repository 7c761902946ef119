using ConferenceOps.Client;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Web.Speakers;
using static ConferenceOps.Web.Tests.Summit;
using Inscription = ConferenceOps.Domain.Speakers.Inscription;
using StatementKind = ConferenceOps.Domain.Speakers.StatementKind;

namespace ConferenceOps.Web.Tests.Speakers;

/// <summary>What a page makes of each change is what the list makes of it.</summary>
public sealed class SpeakersChangeTests
{
    private static readonly DateTimeOffset Since = new(2024, 6, 20, 14, 0, 0, TimeSpan.Zero);
    private static readonly Inscription Kenya = Of(1, StatementKind.National);
    private static readonly Inscription Mexico = Of(2, StatementKind.National);
    private static readonly Inscription Friends = Of(3, StatementKind.Group) with { OnBehalfOf = "Group of Friends" };
    private static readonly Inscription Fiji = Of(4, StatementKind.National);
    private static readonly Inscription FirstReply = Of(5, StatementKind.Reply) with { Reply = new(new(Id(10)), 1) };
    private static readonly Inscription SecondReply = Of(6, StatementKind.Reply) with { Reply = new(new(Id(10)), 2) };

    private static readonly Domain.Speakers.PointOfOrder Point = new(new(Id(70)), new(Id(44)), "Fiji", new(Id(10)), Since.AddSeconds(60), true, null);

    private static readonly SpeakersEvent[] Happened =
    [
        new DelegationInscribed(Kenya), new DelegationInscribed(Mexico), new ReplyGranted(FirstReply), new DelegationInscribed(Friends), new DelegationInscribed(Fiji),
        new ReplyGranted(SecondReply), new PlaceYielded(Kenya.Id), new PlaceYielded(FirstReply.Id), new SpeakerMoved(Friends.Id, 1, "Reason"), new SpeakerMoved(Mexico.Id, 4, "Reason"),
        new FloorGiven(Friends.Id, new(Id(10)), Since, 720), new InscriptionWithdrawn(Fiji.Id), new SpeakersListClosed(), new StatementEnded(Friends.Id, 800, 80),
        new SpeakersListReopened(), new FloorGiven(Kenya.Id, new(Id(10)), Since, 480), new StatementPaused(Kenya.Id, Since.AddSeconds(30)), new StatementResumed(Kenya.Id, Since.AddSeconds(50.5)),
        new StatementPaused(Kenya.Id, Since.AddSeconds(60)), new PointOfOrderRaised(Point), new PointOfOrderRuled(Point.Id, false, "No."), new StatementResumed(Kenya.Id, Since.AddSeconds(90)),
        new ReplyLapsed(SecondReply.Id),
    ];

    [Fact]
    public void Each_change_leads_to_what_the_list_is_then()
    {
        var list = Domain.Speakers.SpeakersList.Initial.Evolve(new SpeakersListOpened(new(Review), new(Id(60)), "1", "Opening", Domain.Speakers.TimeLimits.Usual));
        var shown = new Client.SpeakersList(Id(60), 1, Since, Review, Client.SpeakersListStatus.Open, "1", "Opening", Client.TimeLimits.Usual, null, [], [], []);
        foreach (var happened in Happened)
        {
            list = list.Evolve(happened);
            shown = shown.After(Told($"speakers/{Id(60)}", shown.Version + 1, happened))!;
            Assert.Equal(
                list.Waiting.Select(waiting => (waiting.Id.Value, waiting.Name, waiting.OnBehalfOf, (int)list.Limits.For(waiting.Kind, waiting.Reply).TotalSeconds)),
                shown.Waiting.Select(waiting => (waiting.Speaker.Id, waiting.Speaker.Name, waiting.Speaker.OnBehalfOf, waiting.Limit)));
            Assert.Equal(list.Floor is { } floor ? (floor.Inscription.Id.Value, floor.Since, floor.Limit) : default, shown.Floor is { } told ? (told.Speaker.Id, told.Since, told.Limit) : default);
            Assert.Equal(list.Floor?.Taken(Since.AddMinutes(3)), shown.Floor?.Taken(Since.AddMinutes(3)));
            Assert.Equal(list.Points.Select(point => (point.Id.Value, point.Ruling?.Upheld, point.Ruling?.Words)), shown.Points.Select(point => (point.Id, point.Ruling?.Upheld, point.Ruling?.Words)));
            Assert.Equal(list.Heard.Select(made => (made.Inscription.Id.Value, made.Taken, made.Limit)), shown.Heard.Select(made => (made.Speaker.Id, made.Taken, made.Limit)));
            Assert.Equal(list.Status.ToString(), shown.Status.ToString());
        }

        Assert.Equal(Happened.Length + 1, shown.Version);
    }

    [Fact]
    public void What_a_change_does_not_tell_is_fetched()
    {
        var shown = new Client.SpeakersList(Id(60), 1, Since, Review, Client.SpeakersListStatus.Open, "1", "Opening", Client.TimeLimits.Usual, null, [], [], []);
        Assert.Null(shown.After(Told($"speakers/{Id(60)}", 2, new TimeLimitsSet(new(6, 9, 10, 5)))));
        Assert.Null(shown.After(Told($"speakers/{Id(60)}", 2, new InscriptionWithdrawn(Kenya.Id))));
        Assert.Null(shown.After(EmptyTick($"speakers/{Id(60)}", 2)));
    }

    private static Inscription Of(int number, StatementKind kind) => new(new(Id(100 + number)), new(Id(40 + number)), $"State {number}", kind, null, null);
}
