using System.Collections.Immutable;
using System.Globalization;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using ConferenceOps.Web.Drafting;
using CsCheck;
using static ConferenceOps.Web.Tests.Drafting.Specimen;

namespace ConferenceOps.Web.Tests.Drafting;

public sealed class DraftSheetTests
{
    private readonly DraftSheet sheet = DraftSheet.Of(View());

    [Fact]
    public void A_live_change_is_applied_once()
    {
        var change = Amended(8, 4, "2", "Decides to part.", "Decides to part friends.");
        var once = sheet.After(change, own: false);
        Assert.Equal("Decides to part friends.", once.Find(P(4))!.Text);
        Assert.Equal((2, 8), (once.Find(P(4))!.Version, once.Version));
        Assert.Same(once, once.After(change, own: false));
    }

    [Fact]
    public void What_others_change_is_new_to_the_reader_until_it_is_read()
    {
        var changed = sheet.After(Amended(8, 4, "2", "Decides to part.", "Decides to part friends."), own: false);
        var unread = changed.Unread[P(4)];
        Assert.Equal(("The Chair", Then, 1), (unread.By, unread.At, unread.Count));
        Assert.Contains(unread.Diff, segment => segment is { Op: DiffOp.Inserted, Text: " friends" });
        Assert.Empty(changed.Read(P(4)).Unread);
    }

    [Fact]
    public void Several_changes_of_one_paragraph_are_compared_with_what_the_reader_last_saw()
    {
        var changed = sheet
            .After(Amended(8, 4, "2", "Decides to part.", "Decides to part friends."), own: false)
            .After(Amended(9, 4, "2", "Decides to part friends.", "Resolves to part friends."), own: false);
        Assert.Equal("Decides to part.", changed.Unread[P(4)].Seen);
        Assert.Equal(2, changed.Unread[P(4)].Count);
        Assert.Equal([8, 9], changed.News.Select(item => item.Version));
        Assert.Equal(TextDiff.Compute("Decides to part.", "Resolves to part friends."), changed.Unread[P(4)].Diff);
    }

    [Fact]
    public void What_the_reader_changes_is_not_news_to_them()
    {
        var changed = sheet.After(Amended(8, 4, "2", "Decides to part.", "Decides to part friends."), own: true);
        Assert.Empty(changed.Unread);
        Assert.Empty(changed.News);
        Assert.Equal("Decides to part friends.", changed.Find(P(4))!.Text);
    }

    [Fact]
    public void An_insertion_gives_those_after_it_new_numbers_and_footnotes()
    {
        var inserted = new ParagraphInserted(P(5), P(2), ParagraphKind.Operative, 0, "1", "Expresses its thanks;^[Resolution 3.]");
        var changed = sheet.After(Told(8, inserted), own: false);
        Assert.Equal(["", "PP1", "1", "2", "3"], changed.Paragraphs.Select(paragraph => paragraph.Label));
        Assert.Equal(["Resolution 1.", "Resolution 3.", "Resolution 2."], changed.Notes);
        Assert.Equal(3, changed.FirstNote(P(3)));
    }

    [Fact]
    public void A_tick_moves_the_version_and_nothing_else()
    {
        var changed = sheet.After(new($"draft/{TheDraft}", 8, Then, null, null, null), own: false);
        Assert.Equal(8, changed.Version);
        Assert.Equal(sheet.Draft, changed.Draft);
    }

    [Fact]
    public void A_deleted_paragraph_keeps_its_place_but_neither_number_nor_footnotes()
    {
        var changed = sheet.After(Told(8, new ParagraphDeleted(P(3), "1", "Decides to meet;^[Resolution 2.]")), own: false);
        Assert.Equal(["", "PP1", "", "1"], changed.Paragraphs.Select(paragraph => paragraph.Label));
        Assert.Equal(["Resolution 1."], changed.Notes);
        Assert.Equal([new(DiffOp.Deleted, "Decides to meet;^[Resolution 2.]")], changed.Unread[P(3)].Diff);
    }

    [Fact]
    public void A_state_fetched_anew_shows_what_is_new_in_it()
    {
        var fetched = View() with { Version = 8 };
        var step = new ParagraphStep(8, StepKind.Amended, "2", "The Chair", Then);
        var amended = fetched.Paragraphs[3] with { Text = "Decides to part friends.", Version = 2, LastStep = step };
        fetched = fetched with { Paragraphs = fetched.Paragraphs.SetItem(3, amended) };
        var after = sheet.Refetched(fetched, "A delegate");
        Assert.Equal("Decides to part.", after.Unread[P(4)].Seen);
        Assert.Empty(sheet.Refetched(fetched, "The Chair").Unread);
    }

    [Fact]
    public void Whatever_happens_to_a_draft_the_page_comes_to_the_same_text_as_the_server() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 30], Gen.Int[0, 30]).Array[1, 30].Sample(steps =>
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

            var numbers = Numbering.Of(state);
            return state.Paragraphs.SequenceEqual(page.Draft.Paragraphs)
                && state.Paragraphs.Select(p => (p.Id, p.Text, numbers[p.Id], numbers.Moved.Contains(p.Id)))
                    .SequenceEqual(page.Paragraphs.Select(p => (p.Id, p.Text, p.Label, p.Moved)));
        });

    [Fact]
    public void A_change_owed_to_a_proposal_names_its_sponsor()
    {
        var changed = sheet.After(Told(8, new ParagraphAmended(P(4), "2", "Decides to part.", "Decides to go.", new(new(Id(50)), "Kenya"))), own: false);
        Assert.Equal("Kenya, accepted by The Chair", changed.Find(P(4))!.LastStep.By);
    }

    [Fact]
    public void What_is_decided_on_a_proposal_stays_in_its_place_in_sight_and_is_not_open_any_more()
    {
        var open = DraftSheet.Of(View().With(Kenyas(50), Kenyas(51)));
        var decided = open.After(Told(8, new ProposalRejected(new(Id(50)), "No consensus")), own: false);
        Assert.Equal([(50, ProposalStatus.Rejected), (51, ProposalStatus.Tabled)], decided.ProposalsOn(P(4)).Select(one => (Number(one), one.Status)));
        Assert.Equal(1, decided.OpenProposals);
    }

    [Fact]
    public void What_is_tabled_follows_what_was_tabled_before()
    {
        var tabled = new ProposalTabled(new(Id(51)), P(4), "2", ProposalKind.Delete, 1, "Decides to part.", "", null, new(Id(71)), "Mexico");
        var changed = DraftSheet.Of(View().With(Kenyas(50))).After(Told(8, tabled), own: false);
        Assert.Equal([50, 51], changed.ProposalsOn(P(4)).Select(Number));
        Assert.Equal(2, changed.OpenProposals);
    }

    [Fact]
    public void Of_a_proposal_beyond_those_that_were_fetched_nothing_is_shown()
    {
        var changed = sheet.After(Told(8, new ProposalWithdrawn(new(Id(50)))), own: false);
        Assert.Equal((8, sheet.Draft), (changed.Version, changed.Draft));
        Assert.Empty(changed.Proposals);
    }

    [Fact]
    public void A_revision_leaves_the_text_as_it_is_and_freezes_its_numbers()
    {
        var changed = sheet.After(Told(8, new RevisionIssued(1, "A/CONF.1/CRP.1/Rev.1", Then, [])), own: false);
        Assert.Equal((8, sheet.Draft.Paragraphs), (changed.Version, changed.Draft.Paragraphs));
        Assert.Equal(new(1, "A/CONF.1/CRP.1/Rev.1", Then), changed.Issued);
        Assert.False(changed.ChangedSince);
        var inserted = changed.After(
            Told(9, new ParagraphInserted(P(5), P(3), ParagraphKind.Operative, 0, "1 bis", "Decides to sing;")) with { At = Then.AddHours(1) }, own: false);
        Assert.Equal(["", "PP1", "1", "1 bis", "2"], inserted.Paragraphs.Select(paragraph => paragraph.Label));
        Assert.True(inserted.ChangedSince);
    }

    [Fact]
    public void A_page_opened_between_two_revisions_counts_from_the_numbers_that_were_issued()
    {
        var view = View();
        view = view with
        {
            LastIssued = new(1, "A/CONF.1/CRP.1/Rev.1", Then),
            Paragraphs = [.. view.Paragraphs.Select((one, place) => one with { Issued = new(place, one.Label, 0) })],
        };
        var inserted = DraftSheet.Of(view).After(
            Told(8, new ParagraphInserted(P(5), P(3), ParagraphKind.Operative, 0, "1 bis", "Decides to sing;")), own: false);
        Assert.Equal(["", "PP1", "1", "1 bis", "2"], inserted.Paragraphs.Select(paragraph => paragraph.Label));
    }

    private static int Number(Proposal proposal) => int.Parse($"{proposal.Id}"[^2..], CultureInfo.InvariantCulture);

    private static (Draft State, DraftSheet Page) Begin()
    {
        var created = new DraftCreated(
            TheDraft, new(Id(91)), "CRP.1", "Draft outcome", DraftLanguage.En,
            [new(P(1), ParagraphKind.Preambular, 0, "one"), new(P(2), ParagraphKind.Operative, 0, "two")],
            null);
        var page = DraftSheet.Of(View(Paragraph(1, ParagraphKind.Preambular, "PP1", "one"), Paragraph(2, ParagraphKind.Operative, "1", "two")));
        return (Draft.Initial.Evolve(created), page);
    }

    private static ImmutableArray<DraftEvent> Decide(Draft state, int act, int one, int other, Actor by, int version)
    {
        var paragraph = state.Paragraphs[one % state.Paragraphs.Length];
        ParagraphId? place = other % 5 == 0 ? null : state.Paragraphs[other % state.Paragraphs.Length].Id;
        var decision = act switch
        {
            0 => new AmendParagraph(TheDraft, paragraph.Id, paragraph.Version, $"text {one} {other}^[note {version}]").Decide(state, by, Then),
            1 => new InsertParagraph(TheDraft, new(Id(100 + version)), place, ParagraphKind.Operative, other % 3, $"new {other}").Decide(state, by, Then),
            2 => new MoveParagraph(TheDraft, paragraph.Id, paragraph.Version, place).Decide(state, by, Then),
            3 => new DeleteParagraph(TheDraft, paragraph.Id, version).Decide(state, by, Then),
            4 => new RestoreParagraph(TheDraft, paragraph.Id, paragraph.Version).Decide(state, by, Then),
            _ => new IssueRevision(TheDraft, version).Decide(state, by, Then),
        };
        return decision.Events;
    }
}
