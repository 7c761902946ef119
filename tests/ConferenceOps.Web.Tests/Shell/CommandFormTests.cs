using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Tests.Shell;

public sealed class CommandFormTests : IAsyncLifetime
{
    private readonly ServerContext context = new();
    private readonly Queue<Func<Task<Refusal?>>> outcomes = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task A_button_rests_only_while_its_command_is_under_way()
    {
        var answer = new TaskCompletionSource<Refusal?>();
        outcomes.Enqueue(() => answer.Task);
        var form = Form();
        var sending = form.Press("Open");
        Assert.Equal("true", form.Find("button").GetAttribute("aria-disabled"));
        // It keeps the keyboard's focus, and a second press sends nothing: no further outcome is there to be had.
        Assert.False(form.Find("button").HasAttribute("disabled"));
        await form.Press("Open");
        answer.SetResult(null);
        await sending;
        Assert.False(form.Find("button").HasAttribute("aria-disabled"));
    }

    [Fact]
    public async Task The_second_half_of_a_double_click_answers_no_question_and_sends_nothing()
    {
        var form = Form("The meeting rises.");
        await form.Find("button").ClickAsync(new() { Detail = 1 });
        await form.Find("button[type=submit]").ClickAsync(new() { Detail = 2 });
        Assert.Equal("The meeting rises.", form.Find("form p").TextContent);
        outcomes.Enqueue(() => Task.FromResult<Refusal?>(null));
        await form.Find("button[type=submit]").ClickAsync(new() { Detail = 1 });
        Assert.Empty(outcomes);
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
        outcomes.Enqueue(() => Task.FromResult<Refusal?>(new("meeting-suspended", "The meeting is suspended. Resume it first.", "Rules 76/118")));
        outcomes.Enqueue(() => Task.FromResult<Refusal?>(null));
        var form = Form();
        await form.Press("Open");
        var refusal = form.Find("form [role=alert]");
        Assert.Equal("The meeting is suspended. Resume it first. Rules 76/118", refusal.TextContent);
        await form.Press("Open");
        Assert.Empty(form.FindAll("[role=alert]"));
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
        outcomes.Enqueue(() => Task.FromResult<Refusal?>(null));
        await form.Press("Open");
        await form.Press("Open");
        Assert.Empty(outcomes);
        Assert.Empty(form.FindAll("form"));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task What_hinders_a_command_is_told_beside_its_button(Exception failure, string words)
    {
        outcomes.Enqueue(() => Task.FromException<Refusal?>(failure));
        var form = Form();
        await form.Press("Open");
        Assert.Equal(words, form.Find("form [role=alert]").TextContent);
    }

    public static TheoryData<Exception, string> Failures { get; } = new()
    {
        { new HttpRequestException("No route to host"), "The server could not be reached. Check the connection and try again." },
        { new TaskCanceledException(), "The server could not be reached. Check the connection and try again." },
        { new GraphQLRequestException(GraphQLRequestException.SignInRequired, "Sign in first."), "Sign in first." },
    };

    private IRenderedComponent<CommandForm> Form(string? confirm = null) => context.Render<CommandForm>(parameters => parameters
        .Add(form => form.Label, "Open").Add(form => form.Confirm, confirm).Add(form => form.Run, () => outcomes.Dequeue()()));
}
