using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using ConferenceOps.Client.Tests.GraphQL;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Web.Drafting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static ConferenceOps.Web.Tests.Drafting.Specimen;

namespace ConferenceOps.Web.Tests.Drafting;

public sealed class DraftPageTests : IAsyncLifetime
{
    private readonly DraftingContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void Footnotes_are_numbered_through_the_document_and_stand_at_its_end()
    {
        var page = context.Page(Roles.Delegate);
        Assert.Equal(["1", "2"], page.FindAll(".draft sup").Select(number => number.TextContent));
        Assert.Equal(["Resolution 1.", "Resolution 2."], page.FindAll(".endnotes li").Select(note => note.FirstChild!.TextContent.Trim()));
        Assert.Equal($"drafts/{TheDraft}#note-2", page.Find("#ref-2").GetAttribute("href"));
    }

    [Fact]
    public async Task A_live_change_shows_its_words_who_and_when_once()
    {
        var page = context.Page(Roles.Delegate);
        var change = Amended(8, 4, "2", "Decides to part.", "Decides to part friends.");
        await page.Instance.Happened(change);
        await page.Instance.Happened(change);
        var paragraph = page.Find($"#p-{Id(4)}");
        Assert.Contains("friends", Assert.Single(paragraph.QuerySelectorAll("ins")).TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Changed by The Chair, Tue 18 June 2024, 19:20", paragraph.QuerySelector(".byline span")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Paragraph 2 was amended by The Chair", page.Find("[aria-live]").TextContent);
        Assert.Equal("1 paragraph changed while this page was open", page.Find(".news summary").TextContent);
        Assert.NotNull(paragraph.QuerySelector(".arrived"));
        Assert.Single(page.FindAll(".arrived"));
    }

    [Fact]
    public async Task What_was_read_is_shown_clean()
    {
        var page = context.Page(Roles.Delegate);
        await page.Instance.Happened(Amended(8, 4, "2", "Decides to part.", "Decides to part friends."));
        await page.Find(".byline button").ClickAsync(new());
        Assert.Empty(page.FindAll("ins, del"));
        Assert.Equal("Decides to part friends.", page.Find($"#p-{Id(4)} .words").TextContent);
    }

    [Fact]
    public async Task An_inserted_paragraph_appears_in_its_place_and_the_others_are_renumbered()
    {
        var page = context.Page(Roles.Delegate);
        await page.Instance.Happened(Told(8, new ParagraphInserted(P(5), P(2), ParagraphKind.Operative, 0, "1", "Expresses its thanks;")));
        Assert.Equal(["PP1", "1", "2", "3"], page.FindAll(".number").Select(number => number.TextContent));
        Assert.Equal("p-" + Id(5), page.FindAll(".paragraph")[2].Id);
    }

    [Theory]
    [InlineData(Roles.Delegate, false)]
    [InlineData(Roles.Observer, false)]
    [InlineData(Roles.Secretariat, false)]
    [InlineData(Roles.Bureau, true)]
    [InlineData(Roles.Chair, true)]
    public void The_Chair_and_the_bureau_edit_and_the_others_read(Roles role, bool edits)
    {
        var buttons = context.Page(role).FindAll("button").Select(Name).ToList();
        Assert.Contains("History paragraph 2", buttons);
        Assert.Equal(edits, buttons.Contains("Edit paragraph 2"));
    }

    [Fact]
    public async Task An_editor_whose_paragraph_moved_on_chooses_between_three_texts()
    {
        var page = context.Page(Roles.Chair);
        MovedOn(page, "Theirs, longer.", 8);
        await Write(page, "Mine.");
        Assert.Equal(["Their text", "Your text", "One text from both"], page.FindAll(".panes h3").Select(pane => pane.TextContent));
        Assert.Contains("Theirs, longer.", page.FindAll(".panes section")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Mine.", page.FindAll(".panes section")[1].QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        var navigation = (BunitNavigationManager)context.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("agenda");
        await page.WaitForAssertionAsync(() => Assert.Equal(NavigationState.Prevented, navigation.History.First().State));

        MovedOn(page, "Theirs, longer still.", 9);
        await Button(page, "Use mine").ClickAsync(new());
        Assert.Equal((2, "Mine."), ((int)context.Commands[1]["expectedVersion"]!, (string?)context.Commands[1]["text"]));
        Assert.Contains("Theirs, longer still.", page.FindAll(".panes section")[0].TextContent, StringComparison.Ordinal);

        await page.Find(".panes textarea").InputAsync("Both.");
        context.Server.Answers["amendParagraph"] = asked =>
        {
            _ = page.Instance.Happened(Amended(10, 4, "2", "Theirs, longer still.", "Both.", "A reader"));
            return context.Server.Accepted("amendParagraph", asked);
        };
        await Button(page, "Save this text").ClickAsync(new());
        Assert.Equal((3, "Both."), ((int)context.Commands[2]["expectedVersion"]!, (string?)context.Commands[2]["text"]));
        Assert.Empty(page.FindAll(".panes"));
        Assert.Equal("Both.", page.Find($"#p-{Id(4)} .words").TextContent);
    }

    [Fact]
    public async Task The_choice_waits_until_the_page_shows_what_the_other_left()
    {
        var page = context.Page(Roles.Chair);
        context.Server.Refuse("amendParagraph", "Compare the texts and choose.", reason: "paragraph-has-moved-on");
        var refused = context.Server.Answers["amendParagraph"];
        context.Server.Answers["amendParagraph"] = asked =>
        {
            var payload = (JsonObject)refused(asked)!;
            payload["version"] = 8;
            return payload;
        };
        var written = Write(page, "Mine.");
        await page.WaitForAssertionAsync(() => Assert.Single(context.Commands));
        Assert.Empty(page.FindAll(".panes"));
        await page.Instance.Happened(Amended(8, 4, "2", "Decides to part.", "Theirs."));
        await written;
        Assert.Contains("Theirs.", page.FindAll(".panes section")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeping_theirs_sends_nothing_more()
    {
        var page = context.Page(Roles.Bureau);
        MovedOn(page, "Theirs.", 8);
        await Write(page, "Mine.");
        await Button(page, "Keep theirs").ClickAsync(new());
        Assert.Empty(page.FindAll(".panes, .editor"));
        Assert.Single(context.Commands);
    }

    [Fact]
    public async Task Who_writes_on_what_was_deleted_meanwhile_restores_it_with_their_text()
    {
        var page = context.Page(Roles.Chair);
        await Button(page, "Edit paragraph 2").ClickAsync(new());
        await page.Find("textarea").InputAsync("Mine.");
        await page.Instance.Happened(Told(8, new ParagraphDeleted(P(4), "2", "Decides to part.")));
        await Button(page, "Compare now").ClickAsync(new());
        context.Server.Accept("restoreParagraph").Accept("amendParagraph");
        await Button(page, "Restore it with my text").ClickAsync(new());
        Assert.Equal([(2, null), (3, "Mine.")], context.Commands.Select(sent => ((int)sent["expectedVersion"]!, (string?)sent["text"])));
        Assert.NotEqual($"{context.Commands[0]["commandId"]}", $"{context.Commands[1]["commandId"]}");
        Assert.Empty(page.FindAll(".panes"));
    }

    [Fact]
    public async Task Someone_who_writes_is_told_at_once_that_the_paragraph_moves_on_and_keeps_what_they_wrote()
    {
        var page = context.Page(Roles.Bureau);
        await Button(page, "Edit paragraph 2").ClickAsync(new());
        await page.Find("textarea").InputAsync("Mine.");
        await page.Instance.Happened(Amended(8, 4, "2", "Decides to part.", "Theirs."));
        Assert.StartsWith("The Chair has amended this paragraph while you wrote", page.Find(".editor .notice").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Mine.", page.Find("textarea").GetAttribute("value"));
        await Button(page, "Compare now").ClickAsync(new());
        Assert.Contains("Theirs.", page.FindAll(".panes section")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_the_network_lost_twice_is_one_command()
    {
        var page = context.Page(Roles.Bureau);
        context.Server.Answers["amendParagraph"] = _ => new Failure("INTERNAL", "Something broke.");
        await Write(page, "Mine.");
        Assert.Equal("Something broke.", page.Find(".editor .refusal").TextContent.Trim());
        await page.Find(".editor").SubmitAsync();
        Assert.Equal(2, context.Commands.Count);
        Assert.Equal($"{context.Commands[0]["commandId"]}", $"{context.Commands[1]["commandId"]}");
        await page.Find("textarea").InputAsync("Mine, again.");
        await page.Find(".editor").SubmitAsync();
        Assert.NotEqual($"{context.Commands[0]["commandId"]}", $"{context.Commands[2]["commandId"]}");
    }

    [Fact]
    public async Task A_deleted_paragraph_can_be_had_back()
    {
        var page = context.Page(Roles.Chair);
        context.Server.Answers["deleteParagraph"] = asked =>
        {
            _ = page.Instance.Happened(Told(8, new ParagraphDeleted(P(4), "2", "Decides to part."), "A reader"));
            return context.Server.Accepted("deleteParagraph", asked);
        };
        await Button(page, "Delete paragraph 2").ClickAsync(new());
        Assert.Contains("You can restore it.", page.Find(".editor").TextContent, StringComparison.Ordinal);
        await page.Find(".editor .stop").ClickAsync(new());
        Assert.Empty(page.FindAll($"#p-{Id(4)}"));
        Assert.Contains("Paragraph 2 was deleted.", page.Find(".notice").TextContent, StringComparison.Ordinal);

        context.Server.Answers["restoreParagraph"] = asked =>
        {
            _ = page.Instance.Happened(Told(9, new ParagraphRestored(P(4), "2", "Decides to part."), "A reader"));
            return context.Server.Accepted("restoreParagraph", asked);
        };
        await Button(page, "Undo").ClickAsync(new());
        Assert.Equal(2, (int)context.Commands[1]["expectedVersion"]!);
        Assert.Equal("2", page.Find($"#p-{Id(4)} .number").TextContent);
    }

    [Fact]
    public void What_is_not_for_the_reader_says_so_and_offers_to_sign_in()
    {
        var page = context.Page(() => new Failure("SIGN_IN_REQUIRED", "Drafts are for delegates."));
        Assert.Contains("Drafts are for delegates.", page.Find(".explained").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("sign-in?returnUrl=", page.Find(".explained a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_shows_what_each_step_changed_and_restores_a_text()
    {
        var page = context.Page(Roles.Chair);
        context.Server.Answer("draft", () => JsonNode.Parse("""
            {"version":7,"paragraph":{"id":"00000000-0000-7000-8000-000000000004","kind":"OPERATIVE","level":0,"label":"2",
              "text":"Decides to part.","version":2,"deleted":false,
              "lastStep":{"version":5,"kind":"AMENDED","label":"2","by":"The Chair","at":"2024-06-18T19:20:00Z"},
              "history":[{"version":5,"kind":"AMENDED","label":"2","by":"The Chair","at":"2024-06-18T19:20:00Z","text":"Decides to part.",
                "diff":[{"op":"EQUAL","text":"Decides to "},{"op":"DELETED","text":"go."},{"op":"INSERTED","text":"part."}]},
                         {"version":1,"kind":"CREATED","label":"3","by":"The Secretary","at":"2024-06-10T12:00:00Z","text":"Decides to go.",
                "diff":[{"op":"INSERTED","text":"Decides to go."}]}]}}
            """));
        await Button(page, "History paragraph 2").ClickAsync(new());
        var steps = page.FindAll(".history li");
        Assert.Contains("Amended by The Chair", steps[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("go.", steps[0].QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("then 3", steps[1].TextContent, StringComparison.Ordinal);
        context.Server.Refuse("amendParagraph", "Compare the texts and choose.", reason: "paragraph-has-moved-on");
        await Button(page, "Restore this text").ClickAsync(new());
        Assert.Equal("Decides to go.", (string?)context.Commands[0]["text"]);
        Assert.Equal("Compare the texts and choose.", page.Find(".drawer .refusal").TextContent.Trim());
    }

    private static async Task Write(IRenderedComponent<DraftPage> page, string text)
    {
        await Button(page, "Edit paragraph 2").ClickAsync(new());
        await page.Find("textarea").InputAsync(text);
        await page.Find(".editor").SubmitAsync();
    }

    private static IElement Button(IRenderedComponent<DraftPage> page, string name) => page.FindAll("button").Single(button => Name(button) == name);

    private static string Name(IElement button) => button.TextContent.Trim();

    // The page hears what the other did before the refusal arrives.
    private void MovedOn(IRenderedComponent<DraftPage> page, string text, int version)
    {
        context.Server.Refuse("amendParagraph", "Compare the texts and choose.", reason: "paragraph-has-moved-on");
        var refused = context.Server.Answers["amendParagraph"];
        context.Server.Answers["amendParagraph"] = asked =>
        {
            _ = page.Instance.Happened(Amended(version, 4, "2", "", text));
            return refused(asked);
        };
    }
}
