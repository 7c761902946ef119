using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Domain.Speakers;

/// <summary>What can happen to a speakers list.</summary>
public abstract record SpeakersEvent : IEvent;

/// <summary>The list was opened for inscription.</summary>
[EventName("speakers.list-opened")]
public sealed record SpeakersListOpened(BodyId Body, AgendaItemId Item, string Number, string Title, TimeLimits Limits) : SpeakersEvent;

/// <summary>A delegation took the last place.</summary>
[EventName("speakers.delegation-inscribed")]
public sealed record DelegationInscribed(Inscription Inscription) : SpeakersEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Inscription.Id)];
}

/// <summary>A delegation that speaks for a group took over the place of one that does no more; the place keeps its turn.</summary>
[EventName("speakers.place-taken-over")]
public sealed record PlaceTakenOver(InscriptionId From, Inscription Inscription) : SpeakersEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Inscription.Id)];
}

/// <summary>A place was given up.</summary>
[EventName("speakers.inscription-withdrawn")]
public sealed record InscriptionWithdrawn(InscriptionId Inscription) : SpeakersEvent;

/// <summary>A delegation let all others who wait go first.</summary>
[EventName("speakers.place-yielded")]
public sealed record PlaceYielded(InscriptionId Inscription) : SpeakersEvent;

/// <summary>A speaker was moved to another place, counted from 1 among those who wait.</summary>
[EventName("speakers.speaker-moved")]
public sealed record SpeakerMoved(InscriptionId Inscription, int Place, string Because) : SpeakersEvent;

/// <summary>The list was closed: nobody else inscribes.</summary>
[EventName("speakers.list-closed")]
public sealed record SpeakersListClosed : SpeakersEvent;

/// <summary>A closed list was opened again.</summary>
[EventName("speakers.list-reopened")]
public sealed record SpeakersListReopened : SpeakersEvent;

/// <summary>The time limits were changed, for statements that have not begun.</summary>
[EventName("speakers.limits-set")]
public sealed record TimeLimitsSet(TimeLimits Limits) : SpeakersEvent;

/// <summary>The floor was given to the first who waited.</summary>
[EventName("speakers.floor-given")]
public sealed record FloorGiven(InscriptionId Inscription, MeetingId Meeting, DateTimeOffset Since, int Limit) : SpeakersEvent;

/// <summary>The statement ended; <paramref name="Overrun"/> is how many of the seconds it took were beyond the limit.</summary>
[EventName("speakers.statement-ended")]
public sealed record StatementEnded(InscriptionId Inscription, int Taken, int Overrun) : SpeakersEvent;

/// <summary>The clock of the statement being made was stopped.</summary>
[EventName("speakers.statement-paused")]
public sealed record StatementPaused(InscriptionId Inscription, DateTimeOffset At) : SpeakersEvent;

/// <summary>The clock of the statement runs on; the time since it was stopped does not count.</summary>
[EventName("speakers.statement-resumed")]
public sealed record StatementResumed(InscriptionId Inscription, DateTimeOffset At) : SpeakersEvent;

/// <summary>A delegation raised a point of order.</summary>
[EventName("speakers.point-of-order-raised")]
public sealed record PointOfOrderRaised(PointOfOrder Point) : SpeakersEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Point.Id)];
}

/// <summary>The Chair ruled upon a point of order.</summary>
[EventName("speakers.point-of-order-ruled")]
public sealed record PointOfOrderRuled(PointOfOrderId Point, bool Upheld, string? Words) : SpeakersEvent;

/// <summary>A right of reply was not exercised on the day on which it was granted.</summary>
[EventName("speakers.reply-lapsed")]
public sealed record ReplyLapsed(InscriptionId Inscription) : SpeakersEvent;

/// <summary>A right of reply was granted; it is exercised after those who wait.</summary>
[EventName("speakers.reply-granted")]
public sealed record ReplyGranted(Inscription Inscription) : SpeakersEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Inscription.Id)];
}
