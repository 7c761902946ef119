using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Web.Drafting;
using CsCheck;
using static ConferenceOps.Web.Tests.Drafting.Specimen;
using Actor = ConferenceOps.Domain.Actor;
using Roles = ConferenceOps.Domain.Roles;

namespace ConferenceOps.Web.Tests.Drafting;

public sealed class DraftSheetTests
{
    private readonly DraftSheet sheet = DraftSheet.Of(Draft());

    [Fact]
    public void A_live_change_is_applied_once()
    {
        var change = Amended(8, 4, "2", "Decides to part.", "Decides to part friends.");
        var once = sheet.After(change, own: false);
        Assert.Equal("Decides to part friends.", once.Find(Id(4))!.Text);
        Assert.Equal((2, 8), (once.Find(Id(4))!.Version, once.Version));
        Assert.Same(once, once.After(change, own: false));
    }

    [Fact]
    public void What_others_change_is_new_to_the_reader_until_it_is_read()
    {
        var changed = sheet.After(Amended(8, 4, "2", "Decides to part.", "Decides to part friends."), own: false);
        var unread = changed.Unread[Id(4)];
        Assert.Equal(("The Chair", Then, 1), (unread.By, unread.At, unread.Count));
        Assert.Contains(unread.Diff, segment => segment is { Op: Client.DiffOp.Inserted, Text: " friends" });
        Assert.Empty(changed.Read(Id(4)).Unread);
    }

    [Fact]
    public void Several_changes_of_one_paragraph_are_compared_with_what_the_reader_last_saw()
    {
        var changed = sheet
            .After(Amended(8, 4, "2", "Decides to part.", "Decides to part friends."), own: false)
            .After(Amended(9, 4, "2", "Decides to part friends.", "Resolves to part friends."), own: false);
        Assert.Equal("Decides to part.", changed.Unread[Id(4)].Seen);
        Assert.Equal(2, changed.Unread[Id(4)].Count);
        Assert.Equal([8, 9], changed.News.Select(item => item.Version));
        Assert.Equal(Comparison.Of("Decides to part.", "Resolves to part friends."), changed.Unread[Id(4)].Diff);
    }

    [Fact]
    public void What_the_reader_changes_is_not_news_to_them()
    {
        var changed = sheet.After(Amended(8, 4, "2", "Decides to part.", "Decides to part friends."), own: true);
        Assert.Empty(changed.Unread);
        Assert.Empty(changed.News);
        Assert.Equal("Decides to part friends.", changed.Find(Id(4))!.Text);
    }

    [Fact]
    public void An_insertion_gives_those_after_it_new_numbers_and_footnotes()
    {
        var inserted = new ParagraphInserted(new(Id(5)), new(Id(2)), Domain.Drafting.ParagraphKind.Operative, 0, "1", "Expresses its thanks;^[Resolution 3.]");
        var changed = sheet.After(Told(8, inserted), own: false);
        Assert.Equal(["", "PP1", "1", "2", "3"], changed.Paragraphs.Select(paragraph => paragraph.Label));
        Assert.Equal(["Resolution 1.", "Resolution 3.", "Resolution 2."], changed.Notes().Select(note => note.Markup));
        Assert.Equal(3, changed.FirstNote(Id(3)));
    }

    [Fact]
    public void A_tick_moves_the_version_and_nothing_else()
    {
        var changed = sheet.After(new($"draft/{TheDraft}", 8, Then, null, null, null), own: false);
        Assert.Equal(8, changed.Version);
        Assert.Equal(sheet.Paragraphs, changed.Paragraphs);
    }

    [Fact]
    public void A_deleted_paragraph_keeps_its_place_but_neither_number_nor_footnotes()
    {
        var changed = sheet.After(Told(8, new ParagraphDeleted(new(Id(3)), "1", "Decides to meet;^[Resolution 2.]")), own: false);
        Assert.Equal(["", "PP1", "", "1"], changed.Paragraphs.Select(paragraph => paragraph.Label));
        Assert.Equal(["Resolution 1."], changed.Notes().Select(note => note.Markup));
        Assert.Equal([new(Client.DiffOp.Deleted, "Decides to meet;^[Resolution 2.]")], changed.Unread[Id(3)].Diff);
    }

    [Fact]
    public void A_state_fetched_anew_shows_what_is_new_in_it()
    {
        var fetched = sheet.After(Amended(8, 4, "2", "Decides to part.", "Decides to part friends."), own: false).Draft;
        var after = sheet.Refetched(fetched, "A delegate");
        Assert.Equal("Decides to part.", after.Unread[Id(4)].Seen);
        Assert.Empty(sheet.Refetched(fetched, "The Chair").Unread);
    }

    [Fact]
    public void Whatever_happens_to_a_draft_the_page_comes_to_the_same_text_as_the_server() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 30], Gen.Int[0, 30]).Array[1, 30].Sample(steps =>
        {
            var (state, page) = Begin();
            var chair = new Actor(Id(99), "The Chair", Roles.Chair);
            foreach (var (act, one, other) in steps)
            {
                foreach (var happened in Decide(state, act, one, other, chair, page.Version))
                {
                    state = state.Evolve(happened);
                    page = page.After(Told(page.Version + 1, happened), own: false);
                }
            }

            var labels = Numbering.Labels(state);
            return state.Paragraphs.Select(p => (p.Id.Value, p.Text, p.Version, p.Deleted, labels.GetValueOrDefault(p.Id, "")))
                .SequenceEqual(page.Paragraphs.Select(p => (p.Id, p.Text, p.Version, p.Deleted, p.Label)));
        });

    private static (Domain.Drafting.Draft State, DraftSheet Page) Begin()
    {
        var created = new DraftCreated(
            new(TheDraft), new(Id(91)), "CRP.1", "Draft outcome", Domain.Drafting.DraftLanguage.En,
            [new(new(Id(1)), Domain.Drafting.ParagraphKind.Preambular, 0, "one"), new(new(Id(2)), Domain.Drafting.ParagraphKind.Operative, 0, "two")],
            null);
        var page = DraftSheet.Of(Specimen.Draft(
            Client.DraftLanguage.En, Paragraph(1, Client.ParagraphKind.Preambular, "PP1", "one"), Paragraph(2, Client.ParagraphKind.Operative, "1", "two")));
        return (Domain.Drafting.Draft.Initial.Evolve(created), page);
    }

    private static ImmutableArray<DraftEvent> Decide(Domain.Drafting.Draft state, int act, int one, int other, Actor by, int version)
    {
        var paragraph = state.Paragraphs[one % state.Paragraphs.Length];
        ParagraphId? place = other % 5 == 0 ? null : state.Paragraphs[other % state.Paragraphs.Length].Id;
        var decision = act switch
        {
            0 => new AmendParagraph(paragraph.Id, paragraph.Version, $"text {one} {other}^[note {version}]").Decide(state, by, Then),
            1 => new InsertParagraph(new(Id(100 + version)), place, Domain.Drafting.ParagraphKind.Operative, other % 3, $"new {other}").Decide(state, by, Then),
            2 => new MoveParagraph(paragraph.Id, paragraph.Version, place).Decide(state, by, Then),
            3 => new DeleteParagraph(paragraph.Id, paragraph.Version).Decide(state, by, Then),
            _ => new RestoreParagraph(paragraph.Id, paragraph.Version).Decide(state, by, Then),
        };
        return decision.Events;
    }
}
