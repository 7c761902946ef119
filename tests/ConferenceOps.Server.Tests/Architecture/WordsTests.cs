using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Server.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.Architecture;

/// <summary>What people read is written the same on every machine, whatever language its operator speaks.</summary>
public sealed partial class WordsTests(RunningConference conference)
{
    private static readonly string Root = typeof(WordsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task Figures_and_dates_are_those_of_no_country(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        // Where the machine knows nothing of this country, nothing would be shown.
        Assert.NotEqual(1_234.ToString("N0", CultureInfo.InvariantCulture), 1_234.ToString("N0", culture));

        var told = await Told(CultureInfo.InvariantCulture);

        Assert.Equal(told, await Told(culture));
        string[] written = ["has 1,234 characters", "The last day, 14 June 2026,", "this one has 5,001.", "at most 20,000 are read"];
        Assert.Equal(written.Length, told.Count);
        Assert.All(told.Zip(written), pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Fact]
    public void No_message_leaves_its_figures_and_dates_to_the_machine()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(files);

        var left = from file in files
                   let source = File.ReadAllText(file)
                   from text in Formatted().Matches(source)
                   where !Invariantly().IsMatch(source[..text.Index])
                   select $"{Path.GetRelativePath(Root, file)}: {text.Value}";

        Assert.Empty(left);
    }

    [Theory]
    [InlineData("new(\"x\", $\"It has {length:N0} characters.\")", true)]
    [InlineData("new(\"x\", $\"\"\"It is {on:d MMMM yyyy}.\"\"\")", true)]
    [InlineData("new(\"x\", Refusal.Words($\"It has {length:N0} characters.\"))", false)]
    [InlineData("FormattableString.Invariant($\"at {starts:O}\")", false)]
    [InlineData("string.Create(CultureInfo.InvariantCulture, $\"at {starts:O}\")", false)]
    [InlineData("$\"{seconds / 60}:{seconds % 60:00}\"", false)]
    [InlineData("$\"{name}: {{ a: b }} {(all ? one : two)}\"", false)]
    public void A_figure_left_to_the_machine_is_found(string source, bool found) =>
        Assert.Equal(found, Formatted().Match(source) is { Success: true } text && !Invariantly().IsMatch(source[..text.Index]));

    private async Task<List<string>> Told(CultureInfo culture)
    {
        CultureInfo.CurrentCulture = culture;
        var executor = conference.Services.GetRequiredService<Executor>();
        ImmutableArray<NewParagraph> paragraphs =
            [.. Enumerable.Range(0, 5_001).Select(_ => new NewParagraph(new(Guid.CreateVersion7()), ParagraphKind.Operative, 0, "*Decides*"))];
        using var lengthy = await executor.Ask($"{{ viewer {{ name }} }} #{new string('x', Limits.MostText)}", null, Actor.Public, default);
        return
        [
            Refused(Conference.Initial, new ConveneConference(new(Guid.CreateVersion7()), "Title", new('x', 1_234), "Europe/Vienna")),
            Refused(Convened, new EstablishBody(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), "Body", "Body", new(2026, 6, 15), new(2026, 6, 14), 1)),
            Refused(
                Draft.Initial,
                new CreateDraft(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), "CRP.1", "Draft", DraftLanguage.En, paragraphs) { BodyExists = true }),
            lengthy.RootElement.GetProperty("errors")[0].GetProperty("message").GetString()!,
        ];
    }

    private static Conference Convened { get; } = Conference.Initial.Evolve(new ConferenceConvened("Conference", "Conference", "Europe/Vienna"));

    private static string Refused<TState, TEvent>(TState state, ICommand<TState, TEvent> command)
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent =>
        Procedure.Decide(
            command, state, new(Guid.CreateVersion7(), "Secretary", Roles.Secretariat), DateTimeOffset.UnixEpoch, Since<TState, TEvent>.Nothing(state))
            .Refusal!.Message;

    // An interpolated value with a format of its own, as in {length:N0}; zeros alone fill up a whole number, and a pair of braces is text.
    [GeneratedRegex("""\$+"+(?:[^"\\\n]|\\.)*?(?<!\{)\{(?!\{)[^{}"\n?]*:(?!0+\})[^{}"\n?)]+\}""", RegexOptions.None, 1_000)]
    private static partial Regex Formatted();

    [GeneratedRegex(@"(\b(Words|Invariant)\(|\bInvariantCulture,)\s*\z", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Invariantly();
}
