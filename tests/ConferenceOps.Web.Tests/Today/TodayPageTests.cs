using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Web.Shell;
using ConferenceOps.Web.Tests.Drafting;
using ConferenceOps.Web.Today;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Today;

public sealed class TodayPageTests : IAsyncLifetime
{
    private readonly ServerContext context = new();
    private bool convened = true;
    private SpeakersListView? speakers;
    private DraftSteps steps = new(Specimen.View().Id, Specimen.View().Version, Specimen.View().LastIssued, []);
    private MeetingView[] meetings =
        [Meeting(10, status: MeetingStatus.Open, ordinal: 1, item: "8"), Meeting(11, hour: 15), Meeting(12, 19), Meeting(13, 19, 15)];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void What_is_on_comes_first_then_what_is_next_and_later()
    {
        var page = Page();
        page.MustBeAccessible();
        Assert.Equal(["On now", "Next", "Later"], page.FindAll("h2").Select(heading => heading.TextContent));
        Assert.Equal(["Item 8 Tracing", "Debate 11"], page.FindAll(".board-item").Select(item => item.TextContent));
        Assert.Equal(["Debate 12", "Debate 13"], page.FindAll(".card-title").Select(title => title.TextContent));
        Assert.Equal("Review Conference, 18–28 June 2024", page.Find(".lead").TextContent);
    }

    [Fact]
    public async Task The_item_is_called_as_the_agenda_calls_it_from_the_moment_it_is_renamed()
    {
        var page = Page();
        var asked = context.Questions;
        await page.Instance.Happened(Told($"agenda/{Review}", 7, new AgendaItemRenamed(new(Id(60)), "Marking and tracing")));
        Assert.Equal("Item 8 Marking and tracing", page.Find(".board-item").TextContent);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public void A_meeting_that_was_passed_over_is_not_the_next()
    {
        meetings = [Meeting(10), Meeting(11, hour: 15, status: MeetingStatus.Adjourned, ordinal: 1), Meeting(12, 19)];
        Assert.Equal(["Debate 12"], Page().FindAll(".board-item").Select(item => item.TextContent));
    }

    [Fact]
    public void When_all_is_over_the_last_meetings_are_shown()
    {
        meetings = [Meeting(10, status: MeetingStatus.Adjourned, ordinal: 1), Meeting(11, hour: 15, status: MeetingStatus.Adjourned, ordinal: 2)];
        var page = Page();
        Assert.Contains("No further meeting is planned.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["Debate 11", "Debate 10"], page.FindAll(".card-title").Select(title => title.TextContent));
    }

    [Fact]
    public void Before_a_conference_is_convened_the_page_says_what_will_be_here()
    {
        convened = false;
        Assert.Contains("When the Secretariat convenes one", Page().Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(Roles.Administrator, false)]
    [InlineData(Roles.Observer, true)]
    [InlineData(Roles.Delegate, true)]
    public void Only_participants_see_what_changed_in_the_texts(Roles? role, bool sees) =>
        Assert.Equal(sees, Page(role is { } one ? [one] : []).FindAll("h2").Any(heading => heading.TextContent == "What changed in the texts"));

    [Fact]
    public async Task A_meeting_that_opens_moves_up_without_a_question()
    {
        meetings = [Meeting(11, hour: 15), Meeting(12, 19)];
        var page = Page();
        var asked = context.Questions;
        await page.Instance.Happened(Told($"meeting/{Id(11)}", 1, new MeetingOpened(Review, new(Id(11)), 1, "Debate 11")));
        Assert.Equal(["In session", "Planned"], page.FindAll(".board .tag").Select(tag => tag.TextContent));
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task An_amendment_appears_at_the_top_once_and_without_a_question()
    {
        var page = Page(Roles.Delegate);
        var asked = context.Questions;
        await page.Instance.Happened(Specimen.Amended(8, 3, "1", "Decides to meet;", "Decides to meet again;"));
        await page.Instance.Happened(Specimen.Amended(9, 4, "2", "Decides to part.", "Decides to stay."));
        await page.Instance.Happened(Specimen.Amended(10, 3, "1", "Decides to meet again;", "Decides to meet;"));
        Assert.Equal(
            ["A/CONF.1/CRP.1 Paragraph 1 amended", "A/CONF.1/CRP.1 Paragraph 2 amended"],
            page.FindAll("a[href^=drafts]").Select(link => link.TextContent));
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task What_is_proposed_changes_no_text_and_asks_no_question()
    {
        var page = Page(Roles.Delegate);
        var asked = context.Questions;
        await page.Instance.Happened(Specimen.Told(8, new PositionTaken(new(Specimen.Id(90)), Kenya, "Kenya", Stance.Support)));
        await page.Instance.Happened(Specimen.Amended(9, 3, "1", "Decides to meet;", "Decides to meet again;"));
        Assert.Equal(["A/CONF.1/CRP.1 Paragraph 1 amended"], page.FindAll("a[href^=drafts]").Select(link => link.TextContent));
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task What_a_step_means_comes_with_it()
    {
        var page = Page(Roles.Delegate);
        var asked = context.Questions;
        var inserted = new ParagraphInserted(new(Specimen.Id(70)), new(Specimen.Id(3)), ParagraphKind.Operative, 0, "1 bis", "New;");
        await page.Instance.Happened(Specimen.Told(8, inserted));
        await page.Instance.Happened(Specimen.Told(9, new ParagraphDeleted(new(Specimen.Id(3)), "1", "Decides to meet;")));
        await page.Instance.Happened(Specimen.Told(10, new ParagraphRestored(new(Specimen.Id(3)), "1", "Decides to meet;")));
        await page.Instance.Happened(Specimen.Told(11, new ParagraphMoved(new(Specimen.Id(4)), null, "2", "2")));
        Assert.Equal(
            ["A/CONF.1/CRP.1 Paragraph 2 moved", "A/CONF.1/CRP.1 Paragraph 1 restored", "A/CONF.1/CRP.1 Paragraph 1 bis inserted"],
            page.FindAll("a[href^=drafts]").Select(link => link.TextContent));
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task A_revision_gives_new_numbers_and_they_alone_are_asked_for()
    {
        var page = Page(Roles.Delegate);
        var asked = context.Questions;
        steps = steps with { Version = 8, RecentSteps = [new(new(Specimen.Id(3)), "16", new(7, StepKind.Inserted, "15 bis", "Chair", default))] };
        await page.Instance.Happened(Specimen.Told(8, new RevisionIssued(1, "A/CONF.1/CRP.1/Rev.1", context.Time.GetUtcNow(), [])));
        Assert.Equal(["A/CONF.1/CRP.1 Paragraph 16 inserted"], page.FindAll("a[href^=drafts]").Select(link => link.TextContent));
        Assert.Equal(asked + 1, context.Questions);
        Assert.DoesNotContain("paragraphs", context.Asked[^1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crowd_that_must_ask_takes_turns_and_who_presides_does_not_wait()
    {
        var revision = Specimen.Told(8, new RevisionIssued(1, "A/CONF.1/CRP.1/Rev.1", context.Time.GetUtcNow(), [])) with { Followers = 2_000 };
        var delegates = Page(Roles.Delegate);
        var asked = context.Questions;
        var waiting = delegates.Instance.Happened(revision);
        Assert.Equal(asked, context.Questions);
        while (!waiting.IsCompleted)
        {
            context.Time.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        await waiting;
        Assert.Equal(asked + 1, context.Questions);
        await Page(Roles.Chair).Instance.Happened(revision);
    }

    [Fact]
    public async Task The_meeting_that_is_on_shows_who_speaks_and_who_comes_next()
    {
        var (now, list) = (context.Time.GetUtcNow(), $"speakers/{Id(60)}");
        var states = new[] { "Kenya", "Mexico", "Fiji", "Norway" }
            .Select((name, number) => new Inscription(new(Id(100 + number)), new(Id(40 + number)), name, StatementKind.National, null, null));
        speakers = new(new(Id(60)), 5, now, new(SpeakersListStatus.Open, Review, "8", "Tracing", TimeLimits.Usual, [.. states], null, [], []));
        var page = Page(Roles.Observer);
        page.MustBeAccessible();
        Assert.Contains("Next Kenya, Mexico, Fiji", page.Find(".glance").TextContent, StringComparison.Ordinal);
        var asked = context.Questions;
        await page.Instance.Happened(Told(list, 6, new FloorGiven(new(Id(100)), new(Id(10)), now, 480)));
        Assert.Contains("Has the floor Kenya", page.Find(".glance").TextContent, StringComparison.Ordinal);
        Assert.Contains("Next Mexico, Fiji, Norway", page.Find(".glance").TextContent, StringComparison.Ordinal);
        Assert.Equal(asked, context.Questions);
    }

    [Fact]
    public async Task A_delegate_is_told_of_a_place_that_awaits_an_answer_as_soon_as_it_is_awarded()
    {
        var request = new PlaceRequestView(
            new(Id(90)), Kenya, "Kenya", RegionalGroup.African, "Grace Wanjiru", "Director", new(2024, 6, 17), new(2024, 6, 22),
            PlaceStatus.Requested, null, null, 1, [], null, null, null, [], 0);
        var fund = new FundView(FundId.Of(Summit.Conference), 4, "Fund", [], [], null, null, null, null, new([request], new(false, null), 1));
        context.Server.Answer("sponsorshipFund", () => fund);
        var page = Page(ForKenya());
        Assert.Empty(page.FindAll("a[href=fund]"));
        fund = fund with { Version = 5, Requests = fund.Requests! with { Nodes = [request with { Status = PlaceStatus.Awarded, Rank = null }] } };
        await page.Instance.Happened(EmptyTick($"fund/{Summit.Conference}", 5));
        Assert.Equal("A sponsored place is offered to Grace Wanjiru: accept or decline it", page.Find("a[href=fund]").TextContent);
        page.MustBeAccessible();
        var asked = context.Questions;
        await page.Instance.Happened(EmptyTick($"draft/{Specimen.View().Id}", 99));
        Assert.Equal(asked, context.Questions);
    }

    private IRenderedComponent<TodayPage> Page(params Roles[] roles) => Page(For(roles));

    private IRenderedComponent<TodayPage> Page(Site site)
    {
        context.Server.Answer("conference", () => convened ? The(Programme(meetings), Summit.Agenda()) : null);
        context.Server.Answer("speakersList", () => Answered(speakers));
        context.Server.Answer("drafts", () => new[] { Specimen.View() });
        context.Server.Answer("draft", () => steps);
        return context.Render<TodayPage>(parameters => parameters.AddCascadingValue(site));
    }
}
