using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Client.Tests.GraphQL;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Shell;

public sealed class CommandFormTests : IAsyncLifetime
{
    private readonly ServerContext context = new();
    private Func<Guid, ICommand?> command = _ => new OpenMeeting(new(Id(10)));
    private int done;
    private int movedOn;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task A_button_rests_until_the_page_shows_what_became_of_its_command()
    {
        var shown = new TaskCompletionSource();
        context.Services.GetRequiredService<CommandSender>().Answered += (_, _) => shown.Task;
        var form = Form();
        var sending = form.Press("Open");
        Assert.Equal("true", form.Find("button").GetAttribute("aria-disabled"));
        // It keeps the keyboard's focus, and a second press sends nothing.
        Assert.False(form.Find("button").HasAttribute("disabled"));
        await form.Press("Open");
        Assert.Equal(0, done);
        shown.SetResult();
        await sending;
        Assert.False(form.Find("button").HasAttribute("aria-disabled"));
        Assert.Single(context.Commands);
        Assert.Equal(1, done);
    }

    [Fact]
    public async Task The_second_half_of_a_double_click_answers_no_question_and_sends_nothing()
    {
        var form = Form("The meeting rises.");
        await form.Find("button").ClickAsync(new() { Detail = 1 });
        await form.Find("button[type=submit]").ClickAsync(new() { Detail = 2 });
        Assert.Equal("The meeting rises.", form.Find("form p").TextContent);
        Assert.Empty(context.Commands);
        await form.Find("button[type=submit]").ClickAsync(new() { Detail = 1 });
        Assert.Single(context.Commands);
    }

    [Fact]
    public void A_prerendered_button_waits_until_it_works()
    {
        context.SetRendererInfo(new("Static", isInteractive: false));
        Assert.True(Form().Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_refusal_stands_in_the_form_in_the_words_of_its_rule_until_the_command_is_carried_out()
    {
        var form = Form();
        context.Server.Refuse("openMeeting", "The meeting is suspended. Resume it first.", "Rules 76/118");
        await form.Press("Open");
        Assert.Equal("The meeting is suspended. Resume it first. Rules 76/118", form.Find("form [role=alert]").TextContent);
        Assert.Equal((0, 0), (done, movedOn));
        context.Server.Accept("openMeeting");
        await form.Press("Open");
        Assert.Empty(form.FindAll("[role=alert]"));
        Assert.Equal((1, 0), (done, movedOn));
    }

    [Fact]
    public async Task What_has_moved_on_is_told_to_the_form_that_would_have_replaced_it()
    {
        var form = Form();
        context.Server.Refuse("openMeeting", "Somebody else has changed this since you looked at it.", reason: "has-moved-on");
        await form.Press("Open");
        Assert.Equal((0, 1), (done, movedOn));
    }

    [Fact]
    public async Task What_cannot_be_taken_back_asks_first_and_can_be_left()
    {
        var form = Form("The meeting rises.");
        await form.Press("Open");
        Assert.Equal("The meeting rises.", form.Find("form p").TextContent);
        context.JSInterop.VerifyFocusAsyncInvoke();
        await form.Press("Cancel");
        Assert.Empty(form.FindAll("form"));
        await form.Press("Open");
        Assert.Empty(context.Commands);
        await form.Press("Open");
        Assert.Single(context.Commands);
        Assert.Empty(form.FindAll("form"));
    }

    [Fact]
    public async Task While_a_field_is_missing_the_form_says_so_and_sends_nothing()
    {
        command = _ => null;
        var form = Form();
        await form.Press("Open");
        Assert.Equal("Choose a meeting.", form.Find("form [role=alert]").TextContent);
        Assert.Empty(context.Commands);
    }

    [Fact]
    public async Task What_is_sent_again_after_a_lost_answer_is_the_same_command_and_what_follows_an_answer_is_another()
    {
        var title = "Other matters";
        command = id => new AddAgendaItem(Review, new(id), null, title);
        context.Server.Answer("body", () => Body(Programme(), Summit.Agenda())).Accept("addAgendaItem").LoseFirst("addAgendaItem");
        var form = Form();
        await form.Press("Open");
        await form.Press("Open");
        await form.Press("Open");
        context.Server.LoseFirst("addAgendaItem");
        await form.Press("Open");
        title = "Closure";
        await form.Press("Open");
        var ids = context.Commands.Select(sent => ((string?)sent["commandId"], (string?)sent["item"])).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(4, ids.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_line_that_stays_down_is_told_beside_the_button(Exception failure)
    {
        var form = Form();
        context.Server.Answers["openMeeting"] = _ => throw failure;
        await Ended(form.Press("Open"));
        Assert.Equal("The server could not be reached. Check the connection and try again.", form.Find("form [role=alert]").TextContent);
        Assert.Single(context.Commands.Select(sent => (string?)sent["commandId"]).Distinct());
    }

    public static TheoryData<Exception> Failures { get; } = [new HttpRequestException("No route to host"), new TaskCanceledException()];

    [Fact]
    public async Task What_the_server_could_not_carry_out_is_told_beside_the_button()
    {
        var form = Form();
        context.Server.Answers["openMeeting"] = _ => new Failure(GraphQLRequestException.SignInRequired, "Sign in first.");
        await form.Press("Open");
        Assert.Equal("Sign in first.", form.Find("form [role=alert]").TextContent);
    }

    // The pauses between attempts pass at once; whether it ends at all is told by how often it has sent.
    private async Task Ended(Task sent)
    {
        const int many = 20;
        while (!sent.IsCompleted)
        {
            Assert.True(context.Commands.Count < many, "The form goes on sending.");
            context.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        await sent;
    }

    private IRenderedComponent<CommandForm> Form(string? confirm = null)
    {
        context.Server.Answer("meeting", () => Meeting(10)).Accept("openMeeting");
        return context.Render<CommandForm>(parameters => parameters
            .Add(form => form.Label, "Open").Add(form => form.Confirm, confirm).Add(form => form.Missing, "Choose a meeting.")
            .Add(form => form.Command, id => command(id)).Add(form => form.Done, () => done++).Add(form => form.MovedOn, () => movedOn++));
    }
}
