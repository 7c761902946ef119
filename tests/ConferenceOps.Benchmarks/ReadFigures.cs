using System.Text;
using System.Text.Json;

namespace ConferenceOps.Benchmarks;

/// <summary>Requests per second of the programme query, beside an answer of the same bytes that never changes.</summary>
internal static class ReadFigures
{
    private const int Connections = 32;

    public static async Task<IEnumerable<(string, string, string, string)>> Measure(double warmUp, double seconds)
    {
        await using var running = await RunningServer.Start();
        var body = (await running.Client.Conference())!.Bodies[0].Id;
        var query = JsonSerializer.Serialize(new
        {
            query = $$"""
                { body(id: "{{body}}") { name entitlement programme {
                    version planned held left meetings { id title starts ends room status ordinal item { number title } }
                } } }
                """,
        });
        using var http = new HttpClient();
        using var answered = await http.PostAsync(new Uri(running.Address, "graphql"), new StringContent(query, Encoding.UTF8, "application/json"));
        var answer = await answered.Content.ReadAsByteArrayAsync();

        var bareAddress = new Uri($"http://127.0.0.1:{Child.FreePort()}");
        await using var bare = Child.Again("--bare", bareAddress.ToString());
        await bare.Line(line => line == "open");
        using var put = await http.PutAsync(new Uri(bareAddress, "answer"), new ByteArrayContent(answer));

        await Load(running.Address, query, warmUp);
        await Load(bareAddress, query, warmUp);
        // In turn, so that a machine that slows down slows both.
        var (here, beside) = (0d, 0d);
        for (var round = 0; round < 3; round++)
        {
            here += await Load(running.Address, query, seconds / 3);
            beside += await Load(bareAddress, query, seconds / 3);
        }

        var what = $"(c) programme query, {answer.Length:N0} bytes: per second";
        return [(what, $"{here / 3:N0}", $"static answer: {beside / 3:N0}", $"{here / beside:P1} (≥ 10 %)")];
    }

    private static async Task<double> Load(Uri server, string query, double seconds)
    {
        await using var load = Child.Again("--load", server.Host, $"{server.Port}", $"{Connections}", $"{seconds}");
        var request = $"POST /graphql HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\n" +
            $"Content-Length: {Encoding.UTF8.GetByteCount(query)}\r\n\r\n{query}";
        await load.Tell(Convert.ToBase64String(Encoding.UTF8.GetBytes(request)));
        return double.Parse((await load.Line(line => line.StartsWith("rate ", StringComparison.Ordinal)))[5..]);
    }
}
