using ConferenceOps.Client;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace ConferenceOps.Web.Speakers;

/// <summary>A page about a meeting and the speakers of the item it considers.</summary>
public abstract class SpeakersPage : LivePage<SpeakersSheet>
{
    /// <summary>The meeting.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The server's clock.</summary>
    [Inject]
    internal ServerClock Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override object Subject => Id;

    /// <inheritdoc/>
    protected override TimeSpan? Renews => SpeakersTimes.Renewed;

    /// <inheritdoc/>
    protected override async Task<SpeakersSheet?> Load(CancellationToken cancel)
    {
        if (await Client.Meeting(new(Id), cancel) is not { } meeting)
            return null;
        var (asked, list) = (Client.Body(meeting.Body.Id, cancel), Time.Ask(Client, meeting, cancel));
        var agenda = (await asked)?.Agenda;
        return new(meeting.On(agenda), (await list)?.On(agenda), agenda?.Version ?? 0);
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string, int)> Streams(SpeakersSheet state)
    {
        yield return ($"meeting/{state.Meeting.Id}", state.Meeting.Version);
        yield return ($"agenda/{state.Meeting.Body.Id}", state.AgendaVersion);
        foreach (var rooms in Site.Rooms)
            yield return rooms;
        if (state.Meeting.Item is { } item)
            yield return ($"speakers/{item.Id}", state.List?.Version ?? 0);
    }

    /// <inheritdoc/>
    protected override SpeakersSheet? After(SpeakersSheet state, Change change) => change.Happened switch
    {
        // Another item has another list.
        ItemTakenUp or MeetingAdjourned => null,
        SpeakersEvent happened when state.List is { } list => state with { List = list.After(happened, change.Version, change.At) },
        AgendaEvent happened => state.Meeting.After(happened) is not { } meeting ? null : state with
        {
            Meeting = meeting,
            List = state.List?.After(happened),
            AgendaVersion = change.Version,
        },
        ConferenceEvent happened => state with { Meeting = state.Meeting.After(happened) },
        MeetingEvent happened => state with { Meeting = state.Meeting.After(happened, change.Version) },
        _ => null,
    };
}

/// <summary>A meeting and the speakers of the item it considers.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="List">The speakers list; null until it is opened, or while no item is considered.</param>
/// <param name="AgendaVersion">The version of the body's agenda, by which the item is called.</param>
public sealed record SpeakersSheet(MeetingView Meeting, SpeakersListView? List, int AgendaVersion);
