using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Web.Speakers;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Speakers;

public sealed class HallPageTests : IAsyncLifetime
{
    private static readonly string List = $"speakers/{Id(60)}";

    private readonly ServerContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task What_happens_on_the_list_and_in_the_meeting_is_shown_without_a_question()
    {
        var page = Page();
        var asked = context.Questions;
        await page.Instance.Happened(Told(List, 6, new FloorGiven(new(Id(100)), new(Id(10)), context.Time.GetUtcNow(), 480)));
        Assert.Equal("Kenya", page.Find(".hall-floor .speaker").TextContent);
        Assert.Equal(["Mexico"], page.FindAll("footer li").Select(waiting => waiting.TextContent.Trim()));
        await page.Instance.Happened(Told(List, 7, new StatementEnded(new(Id(100)), 60, 0)));
        await page.Instance.Happened(Told($"meeting/{Id(10)}", 3, new MeetingSuspended(new(Id(10)), null)));
        Assert.Equal("Suspended", page.Find(".hall-floor .speaker").TextContent);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task The_item_is_called_as_the_agenda_calls_it_from_the_moment_it_is_renamed()
    {
        var page = Page();
        var asked = context.Questions;
        await page.Instance.Happened(Told($"agenda/{Review}", 7, new AgendaItemRenamed(new(Id(60)), "Marking and tracing")));
        Assert.Equal("8 Marking and tracing", page.Find(".hall-item").TextContent);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task The_list_of_another_item_is_fetched()
    {
        var page = Page();
        var asked = context.Questions;
        await page.Instance.Happened(Told($"meeting/{Id(10)}", 3, new ItemTakenUp(new(Id(10)), new(new(Id(61)), "9", "Assistance"))));
        Assert.True(context.Questions > asked);
    }

    private IRenderedComponent<HallPage> Page()
    {
        var waiting = new[] { "Kenya", "Mexico" }
            .Select((name, number) => new Inscription(new(Id(100 + number)), new(Id(40 + number)), name, StatementKind.National, null, null));
        var list = new SpeakersListView(
            new(Id(60)), 5, context.Time.GetUtcNow(), new(SpeakersListStatus.Open, Review, "8", "Tracing", TimeLimits.Usual, [.. waiting], null, [], []));
        context.Server.Answer("meeting", () => Meeting(10, status: MeetingStatus.Open, ordinal: 1, item: "8"));
        context.Server.Answer("body", () => Body(Programme(), Summit.Agenda()));
        context.Server.Answer("speakersList", () => Answered(list));
        return context.Render<HallPage>(parameters => parameters.AddCascadingValue(For()).Add(page => page.Id, Id(10)));
    }
}
