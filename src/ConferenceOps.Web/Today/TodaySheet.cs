using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ConferenceOps.Client;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Web.Meetings;
using ConferenceOps.Web.Shell;
using ConferenceOps.Web.Speakers;

namespace ConferenceOps.Web.Today;

/// <summary>What the first page shows.</summary>
/// <param name="Programmes">The version of each body's programme.</param>
/// <param name="Agendas">The version of each body's agenda, by which the items under consideration are called.</param>
/// <param name="Meetings">Every meeting, in order of its start.</param>
/// <param name="Speakers">The speakers lists of the items that are being considered, as far as they are open.</param>
/// <param name="Drafts">The version of each draft, for those who may read them.</param>
/// <param name="Changed">The latest changes of the newest draft.</param>
/// <param name="Places">The fund with the requests of the reader's State, while one of them awaits something.</param>
public sealed record TodaySheet(
    ImmutableArray<ShownProgramme> Programmes, ImmutableArray<ShownAgenda> Agendas, ImmutableArray<MeetingView> Meetings,
    ImmutableArray<SpeakersListView> Speakers, ImmutableArray<ShownDraft> Drafts, ImmutableArray<TextChange> Changed, FundView? Places)
{
    private const int MostChanges = 6;
    private const int MostLater = 5;

    /// <summary>In session or suspended.</summary>
    [JsonIgnore]
    public IEnumerable<MeetingView> OnNow => Meetings.Where(meeting => meeting.Status is MeetingStatus.Open or MeetingStatus.Suspended);

    /// <summary>The first that is still to be opened.</summary>
    [JsonIgnore]
    public MeetingView? Next => Waiting.FirstOrDefault();

    /// <summary>Those after it.</summary>
    [JsonIgnore]
    public IEnumerable<MeetingView> Later => Waiting.Skip(1).Take(MostLater);

    /// <summary>The last that were held, the latest first.</summary>
    [JsonIgnore]
    public IEnumerable<MeetingView> Held => Meetings.Where(meeting => meeting.Status is MeetingStatus.Adjourned).Reverse().Take(MostLater);

    /// <summary>The sponsored places that the reader's State has been offered and has not answered.</summary>
    [JsonIgnore]
    public IEnumerable<PlaceRequestView> Offered => Places?.Requests!.Nodes.Where(one => one.Status is PlaceStatus.Awarded) ?? [];

    // One that was never opened while the body went on to a later one has been passed over.
    private IEnumerable<MeetingView> Waiting => Meetings.Where(meeting => meeting.Status is MeetingStatus.Planned
        && !Meetings.Any(other => other.Body.Id == meeting.Body.Id && other.Ordinal is not null && other.Starts > meeting.Starts));

    /// <summary>The speakers list of the item that a meeting considers; null while it is not open.</summary>
    internal SpeakersListView? ListOf(MeetingView meeting) =>
        meeting.Item is { } item ? Speakers.FirstOrDefault(list => list.Id == SpeakersListId.Of(item.Id)) : null;

    /// <summary>The sheet after something happened, or null if the change does not tell what it makes of it.</summary>
    internal TodaySheet? After(Change change) => change.Happened switch
    {
        // Another item has another list of speakers.
        ItemTakenUp => null,
        ConferenceEvent happened => this with { Meetings = [.. Meetings.Select(meeting => meeting.After(happened))] },
        AgendaEvent happened => After(happened, change),
        SpeakersEvent happened when Speakers.FirstOrDefault(list => change.Stream == $"speakers/{list.Id}") is { } list =>
            this with { Speakers = Speakers.Replace(list, list.After(happened, change.Version, change.At)) },
        DraftEvent happened when Drafts.FirstOrDefault(draft => change.Stream == $"draft/{draft.Id}") is { } draft => After(happened, draft, change),
        MeetingEvent or ProgrammeEvent when Meetings.After(change) is { } meetings => this with
        {
            Meetings = meetings,
            Programmes = [.. Programmes.Select(shown => change.Stream == $"programme/{shown.Body}" ? shown with { Version = change.Version } : shown)],
        },
        _ => null,
    };

    private TodaySheet? After(AgendaEvent happened, Change change)
    {
        var agenda = Agendas.FirstOrDefault(shown => change.Stream == $"agenda/{shown.Body}");
        return agenda is null || Meetings.After(happened, agenda.Body) is not { } meetings ? null : this with
        {
            Agendas = Agendas.Replace(agenda, agenda with { Version = change.Version }),
            Meetings = meetings,
            Speakers = [.. Speakers.Select(list => list.After(happened))],
        };
    }

    private TodaySheet? After(DraftEvent happened, ShownDraft draft, Change change) => happened switch
    {
        ParagraphAmended e => After(draft, e.Paragraph, e.Label, StepKind.Amended, change),
        ParagraphInserted e => After(draft, e.Paragraph, e.Label, StepKind.Inserted, change),
        ParagraphMoved e => After(draft, e.Paragraph, e.Label, StepKind.Moved, change),
        ParagraphDeleted e => After(draft, e.Paragraph, e.Label, StepKind.Deleted, change),
        ParagraphRestored e => After(draft, e.Paragraph, e.Label, StepKind.Restored, change),
        // It gives new numbers to all.
        RevisionIssued => null,
        // Proposals and positions change no text.
        _ => this with { Drafts = [draft with { Version = change.Version }] },
    };

    private TodaySheet After(ShownDraft draft, ParagraphId paragraph, string label, StepKind kind, Change change) => this with
    {
        Drafts = [draft with { Version = change.Version }],
        Changed = Latest(new(draft.Id, draft.Symbol, paragraph, TodayWords.Changed(label, kind), change.By ?? "", change.At)),
    };

    private ImmutableArray<TextChange> Latest(TextChange latest) =>
        [.. Changed.Where(change => change.Paragraph != latest.Paragraph).Prepend(latest).Take(MostChanges)];

    internal static async Task<TodaySheet?> Load(ConferenceClient client, ServerClock clock, Site site, CancellationToken cancel)
    {
        if (await client.Conference(programme: true, agenda: true, cancel: cancel) is not { } conference)
            return null;
        var drafts = site.Participates ? await client.Drafts(cancel: cancel) : [];
        var newest = drafts.Length > 0 ? await client.RecentSteps(drafts[0].Id, MostChanges, cancel) : null;
        ImmutableArray<MeetingView> meetings =
        [
            .. conference.Bodies.SelectMany(body => body.Programme!.Meetings.Select(meeting => meeting.On(body.Agenda))).OrderBy(meeting => meeting.Starts),
        ];
        var speakers = await Task.WhenAll(meetings.Where(meeting => meeting.Item is not null).Select(meeting => clock.Ask(client, meeting, cancel)));
        var places = site.OwnState is null ? null : await client.Fund(FundId.Of(conference.Id), requests: true, cancel: cancel);
        return new(
            [.. conference.Bodies.Select(body => new ShownProgramme(body.Id, body.Programme!.Version))],
            [.. conference.Bodies.Select(body => new ShownAgenda(body.Id, body.Agenda!.Version))],
            meetings,
            // Two meetings may consider the same item.
            [
                .. speakers.OfType<SpeakersListView>().DistinctBy(list => list.Id)
                    .Select(list => conference.Bodies.Aggregate(list, (told, body) => told.On(body.Agenda))),
            ],
            newest is null ? [] : [ShownDraft.Of(newest)],
            newest is null ? [] : TextChange.Of(newest),
            places?.Requests?.Nodes.Any(one => one.Rank is not null || one.Status is PlaceStatus.Awarded) is true ? places : null);
    }

    /// <summary>What has to be asked for to know what a change means, and no more; null if everything has.</summary>
    internal async Task<Func<TodaySheet, TodaySheet?>?> Ask(Change change, ConferenceClient client, ServerClock clock, CancellationToken cancel)
    {
        switch (change.Happened)
        {
            case RevisionIssued when Drafts.FirstOrDefault(draft => change.Stream == $"draft/{draft.Id}") is { } draft
                && await client.RecentSteps(draft.Id, MostChanges, cancel) is { } newest:
                return sheet => sheet with { Drafts = [ShownDraft.Of(newest)], Changed = TextChange.Of(newest) };
            case ItemTakenUp taken when Meetings.FirstOrDefault(meeting => meeting.Id == taken.Meeting) is { } meeting:
                var list = await clock.Ask(client, meeting with { Item = taken.Item }, cancel);
                return sheet => sheet.Meetings.After(change) is { } meetings
                    ? sheet with { Meetings = meetings, Speakers = [.. sheet.Speakers.Where(one => one.Id != list?.Id), .. list is null ? [] : new[] { list }] }
                    : null;
            default:
                return null;
        }
    }
}

/// <summary>A programme that is shown.</summary>
public sealed record ShownProgramme(BodyId Body, int Version);

/// <summary>An agenda whose items are shown where they are considered.</summary>
public sealed record ShownAgenda(BodyId Body, int Version);

/// <summary>A draft that is shown, by the symbol of the revision issued last.</summary>
public sealed record ShownDraft(DraftId Id, int Version, string Symbol)
{
    internal static ShownDraft Of(DraftSteps draft) => new(draft.Id, draft.Version, draft.LastIssued.Symbol);
}

/// <summary>A change in a text.</summary>
public sealed record TextChange(DraftId Draft, string Symbol, ParagraphId Paragraph, string What, string By, DateTimeOffset At)
{
    internal static ImmutableArray<TextChange> Of(DraftSteps draft) =>
    [
        .. draft.RecentSteps.Select(one => new TextChange(
            draft.Id, draft.LastIssued.Symbol, one.Paragraph, TodayWords.Changed(one.Label.Length > 0 ? one.Label : one.Step.Label, one.Step.Kind),
            one.Step.By, one.Step.At)),
    ];
}
