using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConferenceOps.Browser.Tests.Venues;

/// <summary>The real server in a process of its own, with the demonstration conference in a folder that goes with it.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string data = Directory.CreateTempSubdirectory("conference-").FullName;
    private readonly List<string> printed = [];
    private Process? process;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The password of every demonstration account.</summary>
    public string Password => File.ReadAllText(Path.Combine(data, "demo-password.txt")).Trim();

    /// <summary>Starts it, the first time at a free port and then at the same again, and waits until it says that it is open.</summary>
    public async Task Start()
    {
        var open = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "ConferenceOps.Server.dll"), "--urls", Address.GetLeftPart(UriPartial.Authority), "--data", data,
            },
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            UseShellExecute = false,
            WorkingDirectory = data,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException("The server's process could not be made.");
        process = started;
        started.EnableRaisingEvents = true;
        started.Exited += (_, _) => open.TrySetException(new InvalidOperationException($"The server ended before it was open:\n{Printed()}"));
        started.OutputDataReceived += (_, line) => Heard(line.Data, open);
        started.ErrorDataReceived += (_, line) => Heard(line.Data, open);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        Address = await open.Task.WaitAsync(Patience);
    }

    /// <summary>A program that is signed in with a demonstration account, as in "secretary".</summary>
    public async Task<HttpClient> SignedIn(string account)
    {
        var http = new HttpClient { BaseAddress = Address };
        using var answer =
            await http.PostAsJsonAsync(new Uri("account/token", UriKind.Relative), new { email = $"{account}@conference.example", password = Password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>Ends it as a power cut would: on Unix by signal 9, without a chance to finish anything.</summary>
    public async Task Kill()
    {
        if (process is not { } running)
            return;
        process = null;
        running.Kill();
        await running.WaitForExitAsync().WaitAsync(Patience);
        running.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(data, recursive: true);
    }

    private void Heard(string? line, TaskCompletionSource<Uri> open)
    {
        if (line is null)
            return;
        lock (printed)
            printed.Add(line);
        if (OpenAt().Match(line) is { Success: true } told)
            open.TrySetResult(new(told.Groups["address"].Value));
    }

    private string Printed()
    {
        lock (printed)
            return string.Join('\n', printed);
    }

    [GeneratedRegex(@"is open at (?<address>http://\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OpenAt();
}
