using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain.Agenda;

namespace ConferenceOps.Web.Meetings;

/// <summary>What a meeting's page shows.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="ProgrammeVersion">The version of the body's programme, which moves and cancels it.</param>
/// <param name="AgendaVersion">The version of the body's agenda, by which the item under consideration is called.</param>
/// <param name="Agenda">The body's agenda, for those who may take up its items.</param>
/// <param name="Speakers">The speakers list of the item under consideration; null until it is opened.</param>
/// <param name="Drafts">The texts the body negotiates, for those who may read them.</param>
public sealed record MeetingSheet(
    MeetingView Meeting, int ProgrammeVersion, int AgendaVersion, AgendaView? Agenda, SpeakersListView? Speakers, ImmutableArray<DraftListing> Drafts)
{
    /// <summary>The sheet after something happened to the agenda, which led to this version; null if it must be fetched.</summary>
    internal MeetingSheet? After(AgendaEvent happened, int version) => Meeting.After(happened) is not { } meeting ? null : this with
    {
        Meeting = meeting,
        AgendaVersion = version,
        Agenda = Agenda?.After(happened, version),
        Speakers = Speakers?.After(happened),
    };
}
