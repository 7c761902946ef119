using System.Globalization;
using System.Text.Json;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Benchmarks;

/// <summary>What a crowd costs that opens the first page, comes back after all lines were cut, and hears of a paragraph inserted; beside a bare hub.</summary>
internal static class CrowdFigures
{
    public static async Task<IEnumerable<(string, string, string, string)>> Measure(int[] crowds, int rounds)
    {
        var rows = new List<(string, string, string, string)>();
        await using var running = await RunningServer.Start();
        var bareAddress = $"http://127.0.0.1:{Child.FreePort()}";
        await using var bare = Child.Again("--bare", bareAddress);
        await bare.Line(line => line == "open");
        using var http = new HttpClient { BaseAddress = new(bareAddress) };
        var draft = (await running.Client.Drafts())[0];
        var after = (await running.Client.Draft(draft.Id))!.Paragraphs[^1].Id;
        var number = 1_000_000;
        foreach (var crowd in crowds)
        {
            var here = new List<Costs>();
            var beside = new List<Costs>();
            for (var round = 0; round < rounds; round++)
            {
                here.Add(await Crowd(running.Address, running.Token, running.Process, await Followed(running), crowd, async () =>
                {
                    var inserted = await running.Client.Send(
                        new InsertParagraph(draft.Id, new(Guid.CreateVersion7()), after, ParagraphKind.Operative, 0, BareServer.After(++number)));
                    if (inserted.Refusal is { } refused)
                        throw new InvalidOperationException(refused.Message);
                }));
                beside.Add(await Crowd(new(bareAddress), "-", bare, await Followed(running), crowd, async () =>
                {
                    using var told = await http.PostAsync($"tell?number={++number}&stream=draft/{draft.Id}", null);
                    told.EnsureSuccessStatusCode();
                }));
            }

            rows.Add(Row($"(e) {crowd:N0} arrive: CPU ms a page, last after s", here, beside, one => one.Arrive));
            rows.Add(Row($"(e) {crowd:N0} come back: CPU ms a page, last after s", here, beside, one => one.Return));
            rows.Add(Row($"(e) {crowd:N0} hear of an insertion: CPU ms a page, last after s", here, beside, one => one.Hear));
        }

        return rows;
    }

    private static (string, string, string, string) Row(
        string what, IEnumerable<Costs> here, IEnumerable<Costs> beside, Func<Costs, (double Cpu, double Seconds)> part)
    {
        var (own, bare) = (Median(here.Select(part)), Median(beside.Select(part)));
        return (what, Text(own), $"bare hub: {Text(bare)}", $"{own.Cpu / bare.Cpu:F2} and {own.Seconds / bare.Seconds:F2} times (≤ 2; insertion ≤ 1.5)");
    }

    private static (double Cpu, double Seconds) Median(IEnumerable<(double Cpu, double Seconds)> all) =>
        (Figures.Quantile([.. all.Select(one => one.Cpu).Order()], 0.5), Figures.Quantile([.. all.Select(one => one.Seconds).Order()], 0.5));

    private static string Text((double Cpu, double Seconds) cost) => FormattableString.Invariant($"{cost.Cpu:F2}, {cost.Seconds:F2}");

    /// <summary>What a participant's first page follows, with the versions it shows.</summary>
    private static async Task<string> Followed(RunningServer running)
    {
        var conference = (await running.Client.Conference(programme: true, agenda: true))!;
        var drafts = await running.Client.Drafts();
        var streams = new Dictionary<string, int?> { [$"conference/{conference.Id}"] = conference.Version };
        foreach (var body in conference.Bodies)
        {
            streams[$"programme/{body.Id}"] = body.Programme!.Version;
            streams[$"agenda/{body.Id}"] = body.Agenda!.Version;
            foreach (var meeting in body.Programme.Meetings.Where(one => one.Status is not MeetingStatus.Adjourned and not MeetingStatus.Cancelled))
                streams[$"meeting/{meeting.Id}"] = meeting.Version;
        }

        streams[$"draft/{drafts[0].Id}"] = drafts[0].Version;
        return JsonSerializer.Serialize(streams);
    }

    private static async Task<Costs> Crowd(Uri server, string token, Child host, string streams, int count, Func<Task> happen)
    {
        await using var crowd = Child.Again("--crowd", server.ToString(), token, streams, $"{count}");
        await crowd.Line(line => line == "here");
        var arrive = await Told(crowd, host, count, "arrive");
        await Told(crowd, host, count, "cut");
        var back = await Told(crowd, host, count, "arrive");
        await crowd.Tell("hear");
        await crowd.Line(line => line == "listening");
        var before = host.Cpu;
        await happen();
        return new(arrive, back, Cost(await crowd.Line(line => line.StartsWith("hear ", StringComparison.Ordinal)), host.Cpu - before, count));
    }

    private static async Task<(double Cpu, double Seconds)> Told(Child crowd, Child host, int count, string what)
    {
        var before = host.Cpu;
        await crowd.Tell(what);
        return Cost(await crowd.Line(line => line.StartsWith($"{what} ", StringComparison.Ordinal)), host.Cpu - before, count);
    }

    private static (double Cpu, double Seconds) Cost(string line, TimeSpan cpu, int count) =>
        (cpu.TotalMilliseconds / count, double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture) / 1_000);

    private sealed record Costs((double Cpu, double Seconds) Arrive, (double Cpu, double Seconds) Return, (double Cpu, double Seconds) Hear);
}
