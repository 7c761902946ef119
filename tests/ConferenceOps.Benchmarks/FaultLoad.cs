using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Storage.Log;
using EventLog = ConferenceOps.Storage.Log.EventLog;

namespace ConferenceOps.Benchmarks;

/// <summary>
/// People who inscribe, who give and take the floor and who amend paragraphs, each command under its own id until it is answered, and others who follow
/// all of it; with everything they were told.
/// </summary>
internal sealed class FaultLoad : IAsyncDisposable
{
    private const int OfEachKind = 3;
    private const int Followers = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly FaultyConference conference;
    private readonly string chair;
    private readonly string secretary;
    private readonly (SpeakersListId List, MeetingId Meeting, DraftId Draft, DelegationId[] Delegations, ParagraphId[] Paragraphs) subject;
    private readonly ConcurrentQueue<Acknowledged> acknowledged = [];
    private readonly ConcurrentQueue<string> unanswered = [];
    private readonly ConcurrentDictionary<string, int> said = [];
    private readonly List<(string Follower, string Stream, int After, ConcurrentQueue<Heard> All)> hearings = [];
    private readonly List<LiveConnection> live = [];
    private readonly CancellationTokenSource ending = new();
    private Task working = Task.CompletedTask;
    private int sent;
    private long longest;

    private FaultLoad(
        FaultyConference conference, string chair, string secretary,
        (SpeakersListId, MeetingId, DraftId, DelegationId[], ParagraphId[]) subject) =>
        (this.conference, this.chair, this.secretary, this.subject) = (conference, chair, secretary, subject);

    public int Acknowledgements => acknowledged.Count;

    public int Carried => acknowledged.Count(one => one.Outcome.Refusal is null);

    public int Resent => sent - acknowledged.Count - unanswered.Count;

    public int Told => hearings.Sum(hearing => hearing.All.Count);

    /// <summary>The longest that anybody waited from sending a command to its answer.</summary>
    public TimeSpan Longest => TimeSpan.FromTicks(longest);

    /// <summary>What the server said instead of an answer, and how often.</summary>
    public IEnumerable<(string Words, int Times)> Said => said.OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value));

    private string Speakers => $"speakers/{subject.List}";

    private string Draft => $"draft/{subject.Draft}";

    /// <summary>Opens a meeting and a speakers list, follows, and begins.</summary>
    public static async Task<FaultLoad> Begin(FaultyConference conference)
    {
        var (chair, secretary) = (await conference.Token("chair@conference.example"), await conference.Token("secretary@conference.example"));
        var client = new ConferenceClient(conference.Transport(0, chair));
        var body = (await client.Conference(programme: true, agenda: true))!.Bodies.First(one => one.Programme!.Meetings.Any(IsPlanned));
        var (meeting, item) = (body.Programme!.Meetings.First(IsPlanned).Id, body.Agenda!.Items[0].Id);
        var list = SpeakersListId.Of(item);
        foreach (var command in (ICommand[])[new OpenSpeakersList(list, body.Id, TimeLimits.Usual), new OpenMeeting(meeting), new TakeUpItem(meeting, item)])
        {
            if ((await client.Send(command)).Refusal is { } refusal)
                throw new InvalidOperationException(refusal.Message);
        }

        var draft = (await client.Draft((await client.Drafts())[0].Id))!;
        var delegations = await client.Delegations(first: 100);
        ParagraphId[] paragraphs = [.. draft.Paragraphs.Where(one => one.Kind is ParagraphKind.Operative).Take(OfEachKind).Select(one => one.Id)];
        var load = new FaultLoad(conference, chair, secretary, (list, meeting, draft.Id, [.. delegations.Nodes.Select(one => one.Id)], paragraphs));
        for (var follower = 0; follower < Followers; follower++)
            load.Follow(follower, 1, draft.Version);
        load.working = Task.WhenAll(
            Enumerable.Range(0, OfEachKind).SelectMany(place => (Task[])[load.Inscribe(place), load.Preside(place), load.Amend(place)]));
        return load;

        static bool IsPlanned(MeetingView meeting) => meeting.Status is MeetingStatus.Planned;
    }

    /// <summary>Waits until so many more commands were answered.</summary>
    public async Task Answered(int more)
    {
        for (var (from, waited) = (Acknowledgements, Stopwatch.StartNew()); Acknowledgements < from + more; await Task.Delay(Pause))
        {
            if (working.IsFaulted)
                await working;
            if (waited.Elapsed > Patience)
                throw new InvalidOperationException($"{Acknowledgements - from} of {more} commands were answered within {Patience}: {string.Join("; ", Said)}");
        }
    }

    /// <summary>Lets all finish, and those who follow hear the last; then puts together what was told with what the log holds.</summary>
    public async Task<IReadOnlyList<string>> Violations(EventLog log)
    {
        await ending.CancelAsync();
        await working;
        List<RecordedEvent> written = [];
        foreach (var stream in (string[])[Speakers, Draft])
        {
            await foreach (var recorded in log.Read(stream, 0))
                written.Add(recorded);
        }

        for (var waited = Stopwatch.StartNew(); !hearings.TrueForAll(HasHeardLast) && waited.Elapsed < TimeSpan.FromMinutes(1);)
            await Task.Delay(Pause);
        var history = new History(
            written, [.. acknowledged], [.. hearings.Select(one => new Hearing(one.Follower, one.Stream, one.After, [.. one.All]))]);
        return [.. unanswered, .. history.Violations()];

        bool HasHeardLast((string, string Stream, int, ConcurrentQueue<Heard> All) one) =>
            !one.All.IsEmpty && one.All.Last().Version == written.Count(recorded => recorded.Stream == one.Stream);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        foreach (var connection in live)
            await connection.DisposeAsync();
        ending.Dispose();
    }

    private void Follow(int place, int speakers, int draft)
    {
        var door = conference.Door(place);
        var connection = new LiveConnection(new(door, "live"), () => Task.FromResult<string?>(chair));
        live.Add(connection);
        var transport = conference.Transport(place, chair);
        foreach (var (stream, after, question) in (ReadOnlySpan<(string, int, string)>)
        [
            (Speakers, speakers, $$"""{ of: speakersList(id: "{{subject.List}}") { version } }"""),
            (Draft, draft, $$"""{ of: draft(id: "{{subject.Draft}}") { version } }"""),
        ])
        {
            var all = new ConcurrentQueue<Heard>();
            hearings.Add(($"follower {place}", stream, after, all));
            connection.Follow(
                stream, after,
                change =>
                {
                    all.Enqueue(new(change.Version, change.Kind));
                    return Task.CompletedTask;
                },
                async () =>
                {
                    using var answer = await transport.Send(new(question));
                    var version = answer.RootElement.GetProperty("data").GetProperty("of").GetProperty("version").GetInt32();
                    all.Enqueue(new(version, null, Anew: true));
                    return version;
                });
        }
    }

    private Task Inscribe(int place) => Work(place, secretary, async (client, _, round) =>
    {
        // Each has delegations of its own, so that refusals say something of the list and not of the other.
        var delegation = subject.Delegations[((round * OfEachKind) + place) % subject.Delegations.Length];
        await Send(client, Speakers, new Inscribe(subject.List, new(Guid.CreateVersion7()), delegation, null));
    });

    /// <summary>Both preside at once: whoever is late is refused.</summary>
    private Task Preside(int place) => Work(place + 1, chair, async (client, transport, _) =>
    {
        var question = $$"""
            { speakersList(id: "{{subject.List}}") { floor { inscription { id } } waiting(first: 1) { nodes { inscription { id } } } } }
            """;
        using var answer = await transport.Send(new(question));
        var list = answer.RootElement.GetProperty("data").GetProperty("speakersList");
        if (list.GetProperty("floor") is { ValueKind: JsonValueKind.Object } floor)
            await Send(client, Speakers, new EndStatement(subject.List, IdOf(floor)));
        else if (list.GetProperty("waiting").GetProperty("nodes") is var waiting && waiting.GetArrayLength() > 0)
            await Send(client, Speakers, new GiveFloor(subject.List, IdOf(waiting[0]), subject.Meeting));

        static InscriptionId IdOf(JsonElement of) => new(of.GetProperty("inscription").GetProperty("id").GetGuid());
    });

    private Task Amend(int place)
    {
        int? version = null;
        return Work(place + 2, chair, async (client, _, round) =>
        {
            version ??= (await client.Draft(subject.Draft))!.Paragraphs.First(one => one.Id == subject.Paragraphs[place]).Version;
            var outcome = await Send(client, Draft, new AmendParagraph(subject.Draft, subject.Paragraphs[place], version.Value, BareServer.After(round + 1)));
            // Each amends a paragraph that nobody else does.
            version = outcome?.Refusal is null && outcome is not null ? version + 1 : null;
        });
    }

    private async Task Work(int preferred, string token, Func<ConferenceClient, IGraphQLTransport, int, Task> work)
    {
        var transport = new Counted(this, conference.Transport(preferred, token));
        var client = new ConferenceClient(transport);
        for (var round = 0; !ending.IsCancellationRequested; round++)
        {
            try
            {
                await work(client, transport, round);
            }
            catch (Exception failure) when (IsOfTheFault(failure))
            {
                // A question that was not answered: asked anew in the next round.
                Note($"(a question) {failure.Message}");
                await Task.Delay(AfterFailure);
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<Outcome?> Send(ConferenceClient client, string stream, ICommand command)
    {
        var (id, begun) = (new CommandId(Guid.CreateVersion7()), Stopwatch.GetTimestamp());
        while (true)
        {
            try
            {
                var outcome = await client.Send(command, id);
                acknowledged.Enqueue(new(id, stream, outcome));
                InterlockedMax(ref longest, Stopwatch.GetElapsedTime(begun).Ticks);
                if (outcome.Refusal is { } refusal)
                    Note($"(refused) {refusal.Reason}");
                return outcome;
            }
            catch (Exception failure) when (IsOfTheFault(failure))
            {
                Note(failure is GraphQLRequestException { Code: var code } ? $"{code}: {failure.Message}" : failure.Message);
            }

            if (Stopwatch.GetElapsedTime(begun) > Patience)
            {
                unanswered.Enqueue($"{stream}: {id} ({command.GetType().Name}) was not answered within {Patience}");
                return null;
            }

            await Task.Delay(AfterFailure);
        }
    }

    private void Note(string words) => said.AddOrUpdate(words, 1, (_, times) => times + 1);

    private static bool IsOfTheFault(Exception failure) =>
        failure is HttpRequestException or OperationCanceledException or GraphQLRequestException or InvalidOperationException or KeyNotFoundException;

    private static void InterlockedMax(ref long at, long value)
    {
        for (var seen = Volatile.Read(ref at); value > seen; seen = Volatile.Read(ref at))
        {
            if (Interlocked.CompareExchange(ref at, value, seen) == seen)
                return;
        }
    }

    /// <summary>Counts how often commands are sent.</summary>
    private sealed class Counted(FaultLoad load, IGraphQLTransport transport) : IGraphQLTransport
    {
        public Task<JsonDocument> Send(GraphQLRequest request, CancellationToken cancel = default)
        {
            if (request.Query.StartsWith("mutation", StringComparison.Ordinal))
                Interlocked.Increment(ref load.sent);
            return transport.Send(request, cancel);
        }
    }
}
