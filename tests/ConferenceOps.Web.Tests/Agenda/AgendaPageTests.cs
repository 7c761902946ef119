using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Web.Agenda;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Agenda;

public sealed class AgendaPageTests : IAsyncLifetime
{
    private readonly ServerContext context = new();
    private AgendaView agenda = Summit.Agenda();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void Items_and_sub_items_stand_with_their_numbers()
    {
        var page = Page();
        page.MustBeAccessible();
        Assert.Equal(["1", "2", "2 (a)"], page.FindAll(".agenda .number").Select(number => number.TextContent));
        Assert.Equal("Provisional: not yet adopted", page.Find(".lead").TextContent);
        Assert.Empty(page.Acts());
    }

    [Fact]
    public void The_Chair_declares_a_provisional_agenda_adopted_once()
    {
        Assert.Equal(["Declare the agenda adopted"], Page(Roles.Chair).Acts());
        agenda = Summit.Agenda(adopted: true);
        Assert.Empty(Page(Roles.Chair).Acts());
    }

    [Fact]
    public void The_Secretariat_removes_items_only_while_the_agenda_is_provisional()
    {
        var provisional = Page(Roles.Secretariat);
        provisional.MustBeAccessible();
        Assert.Equal(3, provisional.Acts().Count(act => act == "Remove the item"));
        agenda = Summit.Agenda(adopted: true);
        var adopted = Page(Roles.Secretariat).Acts();
        Assert.DoesNotContain("Remove the item", adopted);
        Assert.Contains("Save the title", adopted);
    }

    [Fact]
    public void An_empty_agenda_says_who_acts_next()
    {
        agenda = new(0, false, []);
        Assert.Contains("The Secretariat adds them here.", Page(Roles.Chair).Markup, StringComparison.Ordinal);
        Assert.Empty(Page(Roles.Chair).Acts());
    }

    [Fact]
    public async Task An_item_added_twice_because_the_answer_was_lost_is_one_command()
    {
        context.Server.Accept("addAgendaItem").LoseFirst("addAgendaItem");
        var page = Page(Roles.Secretariat);
        await page.Find("#new-title").ChangeAsync("Other matters");
        await page.Find("#new-parent").ChangeAsync(Id(61).ToString());
        await Add(page);
        Assert.Equal("Lost.", page.Find("form [role=alert]").TextContent);
        await Add(page);
        Assert.Empty(page.FindAll("[role=alert]"));
        await page.Find("#new-title").ChangeAsync("Other matters");
        await Add(page);
        var ids = context.Commands.Select(command => (string?)command["commandId"]).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
        Assert.All(context.Commands, command => Assert.Equal(Id(61).ToString(), (string?)command["parent"]));
    }

    [Fact]
    public async Task A_title_is_meant_for_the_one_that_the_page_showed_when_it_was_entered()
    {
        context.Server.Refuse("renameAgendaItem", "Somebody else has changed this since you looked at it.", reason: "has-moved-on");
        var page = Page(Roles.Secretariat);
        agenda = agenda with { Version = 7 };
        await page.Find($"#title-{Id(64)}").ChangeAsync("Opening of the Conference");
        await page.Instance.Happened(Told($"agenda/{Review}", 7, new AgendaItemRenamed(new(Id(64)), "Opening of the session")));
        await Save(page);
        Assert.StartsWith("Somebody else has changed this", page.Find("form [role=alert]").TextContent, StringComparison.Ordinal);
        // What stands there now has been told, so the same is meant for that.
        context.Server.Accept("renameAgendaItem");
        await Save(page);
        Assert.Equal([6, 7], context.Commands.Select(command => (int)command["seenVersion"]!));
    }

    [Fact]
    public async Task What_happens_to_the_agenda_is_shown_as_told_without_asking_for_it()
    {
        var page = Page();
        var asked = context.Questions;
        await page.Instance.Happened(Told($"agenda/{Review}", 7, new AgendaItemAdded(new(Id(63)), new(Id(61)), "Marking")));
        await page.Instance.Happened(Told($"agenda/{Review}", 8, new AgendaItemRenamed(new(Id(63)), "Marking and record-keeping")));
        await page.Instance.Happened(Told($"agenda/{Review}", 9, new AgendaItemRemoved(new(Id(64)))));
        await page.Instance.Happened(Told($"agenda/{Review}", 10, new AgendaAdopted()));

        Assert.Equal(["1", "1 (a)", "1 (b)"], page.FindAll(".agenda .number").Select(number => number.TextContent));
        Assert.Equal(
            ["Implementation", "Tracing", "Marking and record-keeping"], page.FindAll(".agenda .title").Select(title => title.TextContent));
        Assert.Equal("Adopted", page.Find(".lead").TextContent);
        Assert.Equal(asked, context.Questions);
    }

    private static Task Save(IRenderedComponent<AgendaPage> page) => page.Find($"#title-{Id(64)}").ParentElement!.ParentElement!.SubmitAsync();

    private static Task Add(IRenderedComponent<AgendaPage> page) => page.Find("#new-title").ParentElement!.ParentElement!.SubmitAsync();

    private IRenderedComponent<AgendaPage> Page(params Roles[] roles)
    {
        context.Server.Answer("body", () => Body(Programme(), agenda));
        return context.Render<AgendaPage>(parameters => parameters.AddCascadingValue(For(roles)));
    }
}
