using System.Text.Json.Serialization;
using ConferenceOps.Client;
using ConferenceOps.Web.Meetings;
using ConferenceOps.Web.Shell;
using ConferenceOps.Web.Speakers;

namespace ConferenceOps.Web.Today;

/// <summary>What the first page shows.</summary>
/// <param name="Programmes">The version of each body's programme.</param>
/// <param name="Meetings">Every meeting, in order of its start.</param>
/// <param name="Speakers">The speakers lists of the items that are being considered, as far as they are open.</param>
/// <param name="Drafts">The version of each draft, for those who may read them.</param>
/// <param name="Changed">The latest changes of the newest draft.</param>
/// <param name="Places">The fund with the requests of the reader's State, while one of them awaits something.</param>
public sealed record TodaySheet(
    IReadOnlyList<ShownProgramme> Programmes, IReadOnlyList<Meeting> Meetings, IReadOnlyList<SpeakersList> Speakers, IReadOnlyList<ShownDraft> Drafts, IReadOnlyList<TextChange> Changed,
    SponsorshipFund? Places)
{
    private const int MostChanges = 6;
    private const int MostLater = 5;

    /// <summary>In session or suspended.</summary>
    [JsonIgnore]
    public IEnumerable<Meeting> OnNow => Meetings.Where(meeting => meeting.Status is MeetingStatus.Open or MeetingStatus.Suspended);

    /// <summary>The first that is still to be opened.</summary>
    [JsonIgnore]
    public Meeting? Next => Waiting.FirstOrDefault();

    /// <summary>Those after it.</summary>
    [JsonIgnore]
    public IEnumerable<Meeting> Later => Waiting.Skip(1).Take(MostLater);

    /// <summary>The last that were held, the latest first.</summary>
    [JsonIgnore]
    public IEnumerable<Meeting> Held => Meetings.Where(meeting => meeting.Status is MeetingStatus.Adjourned).Reverse().Take(MostLater);

    /// <summary>The sponsored places that the reader's State has been offered and has not answered.</summary>
    [JsonIgnore]
    public IEnumerable<Allocation> Offered => Places?.Allocations!.Nodes.Where(one => one.Status is PlaceStatus.Awarded) ?? [];

    // One that was never opened while the body went on to a later one has been passed over.
    private IEnumerable<Meeting> Waiting => Meetings.Where(meeting => meeting.Status is MeetingStatus.Planned
        && !Meetings.Any(other => other.Body.Id == meeting.Body.Id && other.Ordinal is not null && other.Starts > meeting.Starts));

    /// <summary>The sheet after something happened, or null if the change does not tell what it makes of it.</summary>
    internal TodaySheet? After(Change change)
    {
        if (Drafts.FirstOrDefault(draft => change.Stream == $"draft/{draft.Id}") is { } draft)
        {
            IReadOnlyList<ShownDraft> drafts = [draft with { Version = change.Version }];
            return ParagraphChange.Of(change) switch
            {
                // Proposals, positions and revisions change no text.
                null => this with { Drafts = drafts },
                { Step: StepKind.Amended } amended => this with { Drafts = drafts, Changed = Latest(TextChange.Of(draft, amended, change)) },
                // Any other step renumbers the paragraphs that follow.
                _ => null,
            };
        }

        if (SpeakersChange.IsOfSpeakers(change))
            return Speakers.FirstOrDefault(list => change.Stream == $"speakers/{list.Id}") is { } list && list.After(change) is { } then
                ? this with { Speakers = [.. Speakers.Select(shown => shown == list ? then : shown)] }
                : null;
        // Another item has another list of speakers.
        if (change.Kind is "meeting.item-taken-up")
            return null;
        return Meetings.After(change) is { } meetings
            ? this with { Meetings = meetings, Programmes = [.. Programmes.Select(shown => change.Stream == $"programme/{shown.Body}" ? shown with { Version = change.Version } : shown)] }
            : null;
    }

    private IReadOnlyList<TextChange> Latest(TextChange latest) =>
        [.. Changed.Where(change => change.Paragraph != latest.Paragraph).Prepend(latest).Take(MostChanges)];

    internal static async Task<TodaySheet?> Load(ConferenceClient client, ServerTime time, Site site, CancellationToken cancel)
    {
        if (await client.Conference(programme: true, cancel: cancel) is not { } conference)
            return null;
        var drafts = site.Participates ? await client.Drafts(cancel: cancel) : [];
        var newest = drafts.Count > 0 ? await client.Draft(drafts[0].Id, deleted: true, cancel: cancel) : null;
        IReadOnlyList<Meeting> meetings = [.. conference.Bodies.SelectMany(body => body.Programme!.Meetings).OrderBy(meeting => meeting.Starts)];
        var speakers = await Task.WhenAll(meetings.Where(meeting => meeting.Item is not null).Select(meeting => time.Ask(client, meeting, cancel)));
        var places = site.OwnState is null ? null : await client.SponsorshipFund(conference.Id, requests: true, cancel: cancel);
        return new(
            [.. conference.Bodies.Select(body => new ShownProgramme(body.Id, body.Programme!.Version))],
            meetings,
            [.. speakers.OfType<SpeakersList>()],
            newest is null ? [] : [new(newest.Id, newest.Version, newest.Symbol)],
            newest is null ? [] : [.. ChangesOf(newest)],
            places?.Allocations?.Nodes.Any(one => one.Rank is not null || one.Status is PlaceStatus.Awarded) is true ? places : null);
    }

    private static IEnumerable<TextChange> ChangesOf(Draft draft) => draft.Paragraphs!
        .Where(paragraph => paragraph.LastStep.Kind is not StepKind.Created)
        .OrderByDescending(paragraph => paragraph.LastStep.Version)
        .Take(MostChanges)
        .Select(paragraph => new TextChange(draft.Id, draft.Symbol, paragraph.Id, TodayWords.Changed(paragraph.Label.Length > 0 ? paragraph.Label : paragraph.LastStep.Label, paragraph.LastStep.Kind), paragraph.LastStep.By, paragraph.LastStep.At));
}

/// <summary>A programme that is shown.</summary>
public sealed record ShownProgramme(Guid Body, int Version);

/// <summary>A draft that is shown.</summary>
public sealed record ShownDraft(Guid Id, int Version, string Symbol);

/// <summary>A change in a text.</summary>
public sealed record TextChange(Guid Draft, string Symbol, Guid Paragraph, string What, string By, DateTimeOffset At)
{
    internal static TextChange Of(ShownDraft draft, ParagraphChange step, Change change) =>
        new(draft.Id, draft.Symbol, step.Paragraph, TodayWords.Changed(step.Label, step.Step), change.By ?? "", change.At);
}
