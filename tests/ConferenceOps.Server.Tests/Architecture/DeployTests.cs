using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConferenceOps.Server.Hosting;
using YamlDotNet.RepresentationModel;

namespace ConferenceOps.Server.Tests.Architecture;

/// <summary>What an operator is handed agrees with the program.</summary>
public sealed partial class DeployTests(RunningConference conference)
{
    private static readonly string Root = typeof(DeployTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
    private static readonly string Folder = Path.Combine(Root, "infra", "deploy");

    public static TheoryData<string> Yaml { get; } = [.. Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Yaml))]
    public void Every_file_can_be_read(string file) => Assert.NotEmpty(Documents(file));

    [Fact]
    public void Every_setting_that_is_named_is_one_that_the_program_reads()
    {
        var source = string.Concat(Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var named = Settings().Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("Cluster:Redis", named);
        Assert.Contains("Site", named);
        Assert.All(named, setting => Assert.True(
            setting.Split(':') is ["ConnectionStrings", var database]
                ? source.Contains($"GetConnectionString(\"{database}\")", StringComparison.Ordinal)
                : setting is "ASPNETCORE_ENVIRONMENT" || source.Contains($"\"{setting}\"", StringComparison.Ordinal),
            $"Nothing reads {setting}."));
    }

    [Fact]
    public void Hosts_listen_where_they_are_looked_for()
    {
        Assert.Contains("Urls=http://0.0.0.0:8080", Text("Dockerfile"), StringComparison.Ordinal);
        Assert.Contains("EXPOSE 8080", Text("Dockerfile"), StringComparison.Ordinal);
        var services = (YamlMappingNode)Documents("compose.yaml").Single()["services"];
        var hosts = services.Children.Keys.Select(name => name.ToString()).Where(name => name.StartsWith("host", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, hosts.Count);
        Assert.Contains($"reverse_proxy {string.Join(' ', hosts.Select(host => $"{host}:8080"))} {{", Text("Caddyfile"), StringComparison.Ordinal);
        Assert.All(hosts, host => Assert.Equal(host, services[host]["environment"]["Cluster__Address"].ToString()));
        Assert.Contains("http://0.0.0.0:8080", Text("kubernetes.yaml"), StringComparison.Ordinal);
        Assert.Contains("name: http, containerPort: 8080", Text("kubernetes.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_watch_a_host_ask_what_it_answers()
    {
        var asked = HealthPath().Matches(Text("Caddyfile") + Text("kubernetes.yaml") + Text("README.md")).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(["/health/live", "/health/ready"], asked.Order(StringComparer.Ordinal));
        foreach (var path in asked)
        {
            using var answer = await conference.CreateClient().GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("compose.yaml", "stop_grace_period: (\\d+)s")]
    [InlineData("kubernetes.yaml", "terminationGracePeriodSeconds: (\\d+)")]
    [InlineData("conference.service", "TimeoutStopSec=(\\d+)")]
    public void A_host_is_not_killed_before_it_is_gone_by_itself(string file, string given) => Assert.True(
        int.Parse(Regex.Match(Text(file), given, RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value, CultureInfo.InvariantCulture)
            > StopTimes.Longest.TotalSeconds);

    [Fact]
    public void Every_measure_on_the_dashboard_is_taken()
    {
        using var dashboard = JsonDocument.Parse(Text("dashboard.json"));
        var shown = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .SelectMany(target => Measure().Matches(Labels().Replace(target.GetProperty("expr").GetString()!, "")).Select(match => match.Value))
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.True(shown.Count > 10);
        Assert.Empty(shown.Except(Taken()));
    }

    /// <summary>The measures of a host that runs, as they are called where they are looked at.</summary>
    private static HashSet<string> Taken()
    {
        string[] meters =
            [.. Operations.Meters, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections"];
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
                    names.UnionWith(Named(instrument));
            },
        };
        listener.Start();
        return names;
    }

    private static IEnumerable<string> Named(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", null or "" or ['{', ..] => "", var other => $"_{other}" };
        var name = Separator().Replace(instrument.Name, "_") + unit;
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Histogram", StringComparison.Ordinal) ? [$"{name}_bucket", $"{name}_count", $"{name}_sum"]
            : kind.Contains("UpDown", StringComparison.Ordinal) || !kind.Contains("Counter", StringComparison.Ordinal) ? [name] : [$"{name}_total"];
    }

    /// <summary>The settings that the files give to hosts, and those that the page tells of.</summary>
    private static IEnumerable<string> Settings()
    {
        var compose = Documents("compose.yaml").Single();
        var hosts = ((YamlMappingNode)compose["services"]).Children.Where(service => service.Key.ToString().StartsWith("host", StringComparison.Ordinal));
        var ofHosts = hosts.Select(host => host.Value["environment"]).Prepend(compose["x-settings"])
            .SelectMany(settings => ((YamlMappingNode)settings).Children.Keys.Select(key => key.ToString())).Where(name => name is not "<<");
        var ofPods = Documents("kubernetes.yaml").SelectMany(document => document.AllNodes.OfType<YamlMappingNode>())
            .Where(node => node.Children.ContainsKey("env")).SelectMany(node => (YamlSequenceNode)node["env"]).Select(setting => setting["name"].ToString());
        var ofServices = ServiceSetting().Matches(Text("conference.service") + Text("Dockerfile")).Select(match => match.Groups["name"].Value);
        var page = Text("README.md").Split("## ").Single(section => section.StartsWith("Settings", StringComparison.Ordinal)).Split('\n');
        var ofThePage = page.Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Quoted().Matches(line.Split('|')[1]).Select(match => match.Groups["name"].Value));
        return ofHosts.Concat(ofPods).Concat(ofServices).Concat(ofThePage).Select(name => name.Replace("__", ":", StringComparison.Ordinal));
    }

    private static List<YamlNode> Documents(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text(file)));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");

    [GeneratedRegex("/health/[a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HealthPath();

    [GeneratedRegex("[a-z]+(_[a-z0-9]+){2,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Measure();

    [GeneratedRegex("by \\([^)]*\\)|\\{[^}]*\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labels();

    [GeneratedRegex("[.-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();

    [GeneratedRegex("(^Environment=|^ENV |^    )(?<name>[A-Za-z_]+)=", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ServiceSetting();

    [GeneratedRegex("`(?<name>[A-Za-z:]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
