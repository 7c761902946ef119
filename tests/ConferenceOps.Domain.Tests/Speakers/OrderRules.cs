using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Speakers.SpeakersList, ConferenceOps.Domain.Speakers.SpeakersEvent>;

namespace ConferenceOps.Domain.Tests.Speakers;

/// <summary>A place in an order is named by its neighbour: whoever comes or goes meanwhile, the speaker stands where it was meant to.</summary>
public sealed class OrderRules
{
    private static readonly SpeakersListId List = new(Id(6));
    private static readonly MeetingId Twelfth = new(Id(12));
    private static readonly Inscription A = Waits(1, "Argentina");
    private static readonly Inscription B = Waits(2, "Brazil");
    private static readonly Inscription C = Waits(3, "Chile");
    private static readonly Inscription D = Waits(4, "Dominica");
    private static readonly Inscription E = Waits(5, "Ecuador");
    private static readonly Inscription Reply = A with { Id = new(Id(60)), Kind = StatementKind.Reply, Reply = new(Twelfth, 1) };

    private static readonly SpeakersEvent[] AllWait =
    [
        new SpeakersListOpened(new BodyId(Id(1)), new(Id(6)), "6", "General debate", TimeLimits.Usual),
        .. new[] { A, B, C, D, E }.Select(one => new DelegationInscribed(one)),
    ];

    [Fact]
    public void A_move_has_a_reason() => Rule.Given(AllWait).When(Move(E, after: A) with { Because = " " }, Secretary).ThenRefused("reason-missing");

    [Fact]
    public void A_speaker_is_moved_behind_another_or_to_the_first_place()
    {
        Assert.Equal([A, E, B, C, D], Moved(AllWait, Move(E, after: A)));
        Assert.Equal([E, A, B, C, D], Moved(AllWait, Move(E, after: null)));
        Assert.Equal([B, C, A, D, E], Moved(AllWait, Move(A, after: C)));
        Assert.Equal([B, C, D, E, A], Moved(AllWait, Move(A, after: E)));
    }

    [Fact]
    public void Whoever_is_called_meanwhile_changes_nothing_of_where_another_is_moved_to() =>
        Assert.Equal([B, E, C, D], Moved([.. AllWait, Called(A)], Move(E, after: B)));

    [Fact]
    public void Whoever_comes_or_goes_meanwhile_changes_nothing_either()
    {
        Assert.Equal([A, B, E, D], Moved([.. AllWait, new InscriptionWithdrawn(C.Id)], Move(E, after: B)));
        Assert.Equal([A, B, E, D, C], Moved([.. AllWait, new PlaceYielded(C.Id)], Move(E, after: B)));
        Assert.Equal([C, A, B, E, D], Moved([.. AllWait, new SpeakerMoved(C.Id, 1, "Reason")], Move(E, after: B)));
    }

    [Fact]
    public void A_neighbour_who_waits_no_longer_is_named()
    {
        var called = Rule.Given([.. AllWait, Called(A)]).When(Move(E, after: A), Chair).ThenRefused("neighbour-gone");
        Assert.StartsWith("Argentina waits no longer", called, StringComparison.Ordinal);
        var withdrawn = Rule.Given([.. AllWait, new InscriptionWithdrawn(B.Id)]).When(Move(E, after: B), Chair).ThenRefused("neighbour-gone");
        Assert.StartsWith("Whoever Ecuador was to follow waits no longer", withdrawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_moved_who_was_moved_by_somebody_else_meanwhile_nor_behind_one_who_was()
    {
        var moved = Rule.Given([.. AllWait, new SpeakerMoved(E.Id, 1, "Reason")]).When(Move(E, after: B), Chair).ThenRefused("has-moved-on");
        Assert.StartsWith("Amina Otieno has changed the place of Ecuador from 5 to 1", moved, StringComparison.Ordinal);
        Rule.Given([.. AllWait, new PlaceYielded(E.Id)]).When(Move(E, after: B), Chair).ThenRefused("has-moved-on");
        Rule.Given([.. AllWait, new SpeakerMoved(B.Id, 1, "Reason")]).When(Move(E, after: B), Chair).ThenRefused("has-moved-on");
        Rule.Given([.. AllWait, new PlaceYielded(B.Id)]).When(Move(E, after: B), Chair).ThenRefused("has-moved-on");
    }

    [Fact]
    public void Whoever_stands_there_already_is_not_moved()
    {
        Rule.Given(AllWait).When(Move(E, after: D), Chair).ThenRefused("place-unchanged");
        Rule.Given(AllWait).When(Move(E, after: E), Chair).ThenRefused("place-unchanged");
        Rule.Given(AllWait).When(Move(A, after: null), Chair).ThenRefused("place-unchanged");
    }

    [Fact]
    public void Rights_of_reply_come_after_all_who_wait()
    {
        SpeakersEvent[] withReply = [.. AllWait, new ReplyGranted(Reply)];
        Rule.Given(withReply).When(Move(Reply, after: null) with { SeenVersion = withReply.Length }, Chair).ThenRefused("replies-come-last");
        Rule.Given(withReply).When(Move(Reply, after: B) with { SeenVersion = withReply.Length }, Chair).ThenRefused("replies-come-last");
        Rule.Given(withReply).When(Move(B, after: Reply), Chair).ThenRefused("replies-come-last");
    }

    private static MoveSpeaker Move(Inscription who, Inscription? after) => new(List, who.Id, AllWait.Length, after?.Id, "Minister leaves at noon");

    private static FloorGiven Called(Inscription who) => new(who.Id, Twelfth, Now, 480);

    private static ImmutableArray<Inscription> Moved(SpeakersEvent[] before, MoveSpeaker move) =>
        before.Append(Rule.Given(before).When(move, Chair).Then<SpeakerMoved>())
            .Aggregate(SpeakersList.Initial, (list, happened) => list.Evolve(happened)).Waiting;

    private static Inscription Waits(int number, string name) => new(new(Id(50 + number)), new(Id(30 + number)), name, StatementKind.National, null, null);
}
