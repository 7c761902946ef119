using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using EventLog = ConferenceOps.Storage.Log.EventLog;

namespace ConferenceOps.Benchmarks;

/// <summary>How long a draft that was negotiated for two weeks takes to open after a restart, and how large its snapshot is.</summary>
internal static class OpeningFigures
{
    private const int Paragraphs = 120;
    private const int Decided = 5_000;
    private const int DecidedBetweenRevisions = 50;

    /// <summary>The most that a grain leaves behind its last snapshot.</summary>
    private const int Tail = 199;

    private static readonly Actor Chair = new(Guid.CreateVersion7(), "Chair", Roles.Chair);

    public static async Task<IEnumerable<(string, string, string, string)>> Measure(int openings)
    {
        var folder = Directory.CreateTempSubdirectory("conference-").FullName;
        try
        {
            await using var services = new ServiceCollection().AddConferenceStorage(new ConfigurationBuilder().Build(), folder).BuildServiceProvider();
            await services.MigrateConference(CancellationToken.None);
            var (log, stream) = (services.GetRequiredService<EventLog>(), $"draft/{Guid.CreateVersion7()}");
            var snapshot = await Negotiate(log, stream);
            // The first opening also builds the model of the store.
            await Open(log, stream);
            var taken = new List<double>();
            for (var i = 0; i < openings; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                await Open(log, stream);
                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            taken.Sort();
            return
            [
                ("(d) a draft with 100 revisions, 5,000 decided: opens in ms", $"{Figures.Quantile(taken, 0.5):F1} (slowest {taken[^1]:F1})", "", "< 100"),
                ("(d) its snapshot", $"{snapshot / 1_000:N0} kB", "", "< 200 kB"),
            ];
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The snapshot, and the events after it: as the grain does.</summary>
    private static async Task<Draft> Open(EventLog log, string stream)
    {
        var (state, version) = await log.LatestSnapshot<Draft>(stream) is { } snapshot ? (snapshot.State, snapshot.Version) : (Draft.Initial, 0);
        await foreach (var recorded in log.Read(stream, version))
            state = state.Evolve((DraftEvent)recorded.Event);
        return state;
    }

    /// <summary>Writes the whole negotiation; gives the bytes of the snapshot.</summary>
    private static async Task<int> Negotiate(EventLog log, string stream)
    {
        var (state, version, bytes) = (Draft.Initial, 0, 0);
        var all = Events().Chunk(Tail).ToList();
        foreach (var (place, events) in all.Index())
        {
            state = events.Aggregate(state, (draft, happened) => draft.Evolve(happened));
            var kept = place == all.Count - 2 ? state : null;
            bytes = kept is null ? bytes : Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(kept, EventJson.Options));
            await log.Append(new(stream, version, [.. events], Chair, TimeProvider.System.GetUtcNow(), new(Guid.CreateVersion7()), 0, kept));
            version += events.Length;
        }

        return bytes;
    }

    private static IEnumerable<DraftEvent> Events()
    {
        ParagraphId[] paragraphs = [.. Enumerable.Range(0, Paragraphs).Select(_ => new ParagraphId(Guid.CreateVersion7()))];
        var created = new DraftCreated(
            new(Guid.CreateVersion7()), new BodyId(Guid.CreateVersion7()), "CRP.1", "Draft outcome", DraftLanguage.En,
            [.. paragraphs.Select(id => new NewParagraph(id, ParagraphKind.Operative, 0, BareServer.Before))], null);
        yield return created;
        var issued = IssuedParagraph.Of(Draft.Initial.Evolve(created));
        for (var number = 1; number <= Decided; number++)
        {
            var proposal = new ProposalId(Guid.CreateVersion7());
            yield return new ProposalTabled(
                proposal, paragraphs[number % Paragraphs], "12", ProposalKind.Modify, 1, BareServer.Before, BareServer.After(number), null,
                new DelegationId(Guid.CreateVersion7()), "Kenya");
            yield return new ProposalRejected(proposal, "There was no support.");
            var (revision, after) = Math.DivRem(number, DecidedBetweenRevisions);
            if (after == 0)
                yield return new RevisionIssued(revision, $"CRP.1/Rev.{revision}", DateTimeOffset.UnixEpoch, issued);
        }
    }
}
