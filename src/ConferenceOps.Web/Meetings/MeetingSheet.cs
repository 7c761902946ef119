using System.Collections.Immutable;
using ConferenceOps.Client;

namespace ConferenceOps.Web.Meetings;

/// <summary>What a meeting's page shows.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="ProgrammeVersion">The version of the body's programme, which moves and cancels it.</param>
/// <param name="Agenda">The body's agenda, for those who may take up its items.</param>
/// <param name="Speakers">The speakers list of the item under consideration; null until it is opened.</param>
/// <param name="Drafts">The texts the body negotiates, for those who may read them.</param>
public sealed record MeetingSheet(
    MeetingView Meeting, int ProgrammeVersion, AgendaView? Agenda, SpeakersListView? Speakers, ImmutableArray<DraftListing> Drafts);
