using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;

namespace ConferenceOps.Web.Shell;

/// <summary>What every page knows: the conference and its reader.</summary>
/// <param name="Viewer">Who reads.</param>
/// <param name="Conference">The conference with its bodies; null before one is convened.</param>
public sealed record Site(Viewer Viewer, ConferenceView? Conference)
{
    private static readonly LocalClock Universal = LocalClock.Of(TimeZoneInfo.Utc, 2000, 2000);

    /// <summary>The clocks at the place where the conference meets; before one is convened, universal time.</summary>
    public LocalClock Clock => Conference?.Clock ?? Universal;

    /// <summary>The city of their zone, as in "New York".</summary>
    public string City => Clock.Zone.Split('/')[^1].Replace('_', ' ');

    /// <summary>An accredited participant: may read the drafts.</summary>
    public bool Participates => Viewer.IsAny(Circle.Delegations | Circle.Presiding | Roles.Secretariat);

    /// <summary>Runs meetings and edits the draft.</summary>
    public bool Presides => Viewer.IsAny(Circle.Presiding);

    /// <summary>Plans meetings, registers delegations, imports documents.</summary>
    public bool Secretariat => Viewer.IsAny(Roles.Secretariat);

    /// <summary>Runs the system: makes accounts and ends their sign-ins.</summary>
    public bool Administers => Viewer.IsAny(Roles.Administrator);

    /// <summary>The State the reader represents as a delegate; null for all others.</summary>
    public DelegationView? OwnState => Viewer.IsAny(Roles.Delegate) && Viewer.Delegation is { Kind: DelegationKind.State } own ? own : null;

    /// <summary>The body of this id, or the first.</summary>
    public BodyView? Body(BodyId? id) => Conference?.Bodies.FirstOrDefault(body => id is null || body.Id == id);

    /// <summary>The room that a meeting has or is to have, with what it offers; null if the conference does not know it.</summary>
    public Room? RoomOf(MeetingView meeting) => Conference?.Rooms.FirstOrDefault(room => room.Id == meeting.RoomId);

    /// <summary>The stream in which the conference's rooms are renamed, from the version the site knows; none before a conference is convened.</summary>
    public IEnumerable<(string Stream, int Version)> Rooms => Conference is { } known ? [($"conference/{known.Id}", known.Version)] : [];

    /// <summary>A moment on the conference's clocks.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => Clock.At(moment);
}
