using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Conferences.Conference, ConferenceOps.Domain.Conferences.ConferenceEvent>;

namespace ConferenceOps.Domain.Tests.Conferences;

public sealed class RoomsOfTheConference
{
    private static readonly ConferenceId Conference = new(Id(1));
    private static readonly RoomId Hall = new(Id(5));
    private static readonly RoomId Annex = new(Id(6));
    private static readonly ConferenceEvent[] Given = [new ConferenceConvened("Fourth", "RC4", "UTC"), new RoomEstablished(Hall, "Hall 1", 410, [])];

    [Fact]
    public void The_Secretariat_adds_a_room_with_its_seats_and_booths()
    {
        var added = Rule.Given(Given).When(
            new EstablishRoom(Conference, Annex, " Annex ", 60, [DraftLanguage.Fr, DraftLanguage.En, DraftLanguage.Fr]), Secretary).Then<RoomEstablished>();
        Assert.Equal(("Annex", 60), (added.Name, added.Seats));
        Assert.Equal([DraftLanguage.En, DraftLanguage.Fr], added.Interpretation);
    }

    [Theory]
    [InlineData("hall 1")]
    [InlineData("Hall  1")]
    [InlineData("Hall\u00a01")]
    [InlineData("Наll 1")]
    public void No_two_rooms_look_alike_by_their_names(string name)
    {
        Rule.Given(Given).When(new EstablishRoom(Conference, Annex, name, 60, []), Secretary).ThenRefused("room-name-taken");
        Rule.Given([.. Given, new RoomEstablished(Annex, "Annex", 60, [])]).When(new ChangeRoom(Conference, Annex, 3, name, 60, []), Secretary)
            .ThenRefused("room-name-taken");
    }

    [Fact]
    public void A_room_may_write_its_own_name_in_another_way() =>
        Assert.Equal("HALL 1", Rule.Given(Given).When(new ChangeRoom(Conference, Hall, 2, "HALL 1", 410, []), Secretary).Then<RoomChanged>().Name);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(20_001)]
    public void A_room_has_seats(int seats)
    {
        Rule.Given(Given).When(new EstablishRoom(Conference, Annex, "Annex", seats, []), Secretary).ThenRefused("seats-out-of-range");
        Rule.Given(Given).When(new ChangeRoom(Conference, Hall, 2, "Hall 1", seats, []), Secretary).ThenRefused("seats-out-of-range");
    }

    [Fact]
    public void A_room_keeps_the_names_under_which_meetings_were_planned_in_it()
    {
        var conference = Given.Append(new RoomChanged(Hall, "Trusteeship Chamber", 410, []))
            .Aggregate(Domain.Conferences.Conference.Initial, (state, next) => state.Evolve(next));
        Assert.Equal("Trusteeship Chamber", Room.Of(conference.Rooms, null, "hall 1")?.Name);
        Assert.Equal("Trusteeship Chamber", Room.Of(conference.Rooms, Hall, "whatever")?.Name);
        Assert.Null(Room.Of(conference.Rooms, null, "Hall 2"));
    }

    [Fact]
    public void Two_clerks_do_not_change_a_room_without_seeing_each_others_change()
    {
        ConferenceEvent[] changed = [.. Given, new RoomChanged(Hall, "Hall 1", 400, [])];
        Rule.Given(changed).When(new ChangeRoom(Conference, Hall, 2, "Hall 1", 380, []), Secretary).ThenRefused("has-moved-on");
        Rule.Given(changed).When(new ChangeRoom(Conference, Hall, 3, "Hall 1", 400, []), Secretary).Then();
    }

    [Fact]
    public void A_room_is_closed_once_nothing_is_planned_there()
    {
        var rooms = Given.Aggregate(Domain.Conferences.Conference.Initial, (state, next) => state.Evolve(next)).Rooms;
        var use = new RoomUse(new(Id(2)), "Commission", "Opening", null, "hall 1", Now, Now.AddHours(3), MeetingStatus.Planned);
        Rule.Given(Given).When(new CloseRoom(Conference, Hall, AllSeen) { Rooms = new(rooms, [use]) }, Secretary).ThenRefused("room-in-use");
        Rule.Given(Given).When(new CloseRoom(Conference, Hall, AllSeen) { Rooms = new(rooms, [use with { Status = MeetingStatus.Adjourned }]) }, Secretary)
            .Then(new RoomClosed(Hall));
    }

    [Fact]
    public void A_closed_room_is_opened_again()
    {
        ConferenceEvent[] closed = [.. Given, new RoomClosed(Hall)];
        Rule.Given(closed).When(new CloseRoom(Conference, Hall, AllSeen), Secretary).ThenRefused("already-closed");
        Rule.Given(closed).When(new ReopenRoom(Conference, Hall), Secretary).Then(new RoomReopened(Hall));
        Rule.Given(Given).When(new ReopenRoom(Conference, Hall), Secretary).ThenRefused("room-not-closed");
    }

    [Fact]
    public void A_room_that_is_not_there_is_neither_changed_nor_closed_nor_opened()
    {
        Rule.Given(Given).When(new ChangeRoom(Conference, Annex, 2, "Annex", 60, []), Secretary).ThenRefused("unknown-room");
        Rule.Given(Given).When(new CloseRoom(Conference, Annex, AllSeen), Secretary).ThenRefused("unknown-room");
        Rule.Given(Given).When(new ReopenRoom(Conference, Annex), Secretary).ThenRefused("unknown-room");
    }
}
