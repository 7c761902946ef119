using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Speakers;

namespace ConferenceOps.Benchmarks;

/// <summary>How long an amendment takes from the mutation's response to the first, the median and the last follower.</summary>
internal static class FanOutFigures
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<IEnumerable<(string, string, string, string)>> Measure(int[] crowds, int amendments)
    {
        var rows = new List<(string, string, string, string)>();
        await using var running = await RunningServer.Start();
        var draft = (await running.Client.Drafts())[0];
        var paragraph = (await running.Client.Draft(draft.Id))!.Paragraphs.First(candidate => candidate.Label == "12");
        var (version, text) = (paragraph.Version, 0);
        var bareAddress = $"http://127.0.0.1:{Child.FreePort()}";
        await using var bare = Child.Again("--bare", bareAddress);
        await bare.Line(line => line == "open");
        using var http = new HttpClient { BaseAddress = new(bareAddress) };
        var number = 0;
        foreach (var crowd in crowds)
        {
            var here = await Crowd(running.Address, running.Token, $"draft/{draft.Id}", crowd, amendments, async () =>
            {
                var outcome = await running.Client.Send(new AmendParagraph(draft.Id, paragraph.Id, version++, BareServer.After(++text)));
                return outcome.Refusal is null ? outcome.Version : throw new InvalidOperationException(outcome.Refusal.Message);
            });

            var beside = await Crowd(new(bareAddress), "-", "draft/x", crowd, amendments, async () =>
            {
                using var told = await http.PostAsync($"tell?number={++number}&stream=draft/{draft.Id}", null);
                told.EnsureSuccessStatusCode();
                return number;
            });
            rows.Add((
                $"(b) {crowd:N0} followers: first, median, p99, last ms", Text(here), $"bare hub: {Text(beside)}",
                $"last {here[3] / beside[3]:F2} times{(crowd == 2_000 ? " (≤ 1.15)" : "")}"));
        }

        rows.Add(await Speakers(running, crowds[^1], amendments));
        return rows;
    }

    /// <summary>The same for a speakers list whose time limits the Chair changes, back and forth.</summary>
    private static async Task<(string, string, string, string)> Speakers(RunningServer running, int crowd, int changes)
    {
        var body = (await running.Client.Conference())!.Bodies[0].Id;
        var list = SpeakersListId.Of((await running.Client.Body(body))!.Agenda!.Items[0].Id);
        var version = (await running.Client.Send(new OpenSpeakersList(list, body, TimeLimits.Usual))).Version;
        var minutes = 0;
        var here = await Crowd(running.Address, running.Token, $"speakers/{list}", crowd, changes, async () =>
        {
            var outcome = await running.Client.Send(new SetTimeLimits(list, version, TimeLimits.Usual with { National = 5 + (++minutes % 2) }));
            return outcome.Refusal is null ? version = outcome.Version : throw new InvalidOperationException(outcome.Refusal.Message);
        });
        return ($"(b) {crowd:N0} followers of a speakers list", Text(here), "", "");
    }

    /// <summary>Medians over all amendments of the times to the first, the median, the 99th percentile and the last follower.</summary>
    private static async Task<double[]> Crowd(Uri server, string token, string stream, int crowd, int amendments, Func<Task<int>> amend)
    {
        await using var followers = Child.Again("--followers", server.ToString(), token, stream, $"{crowd}");
        await followers.Line(line => line == "ready");
        var responses = new Dictionary<int, long>();
        for (var i = 0; i < amendments; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            var version = await amend();
            responses[version] = Stopwatch.GetTimestamp();
            var left = Pause - Stopwatch.GetElapsedTime(begun);
            if (left > TimeSpan.Zero)
                await Task.Delay(left);
        }

        // However long it takes: what is late is late, and not lost.
        await followers.Tell(string.Join(',', responses.Keys));
        var arrivals = JsonSerializer.Deserialize<Dictionary<int, long[]>>(await followers.Line(line => line[0] == '{'))!;
        var times = responses.Skip(amendments / 5).Select(response =>
        {
            var after = arrivals[response.Key].Select(arrival => Math.Max(0, Stopwatch.GetElapsedTime(response.Value, arrival).TotalMilliseconds)).ToArray();
            return new[] { after[0], Figures.Quantile(after, 0.5), Figures.Quantile(after, 0.99), after[^1] };
        }).ToArray();
        return [.. Enumerable.Range(0, 4).Select(place => Figures.Quantile([.. times.Select(time => time[place]).Order()], 0.5))];
    }

    private static string Text(double[] times) => string.Join(", ", times.Select(time => $"{time:F1}"));
}
