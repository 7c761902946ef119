using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using CsCheck;
using static ConferenceOps.Domain.Tests.People;

namespace ConferenceOps.Domain.Tests.Drafting;

/// <summary>What holds after any sequence of insertions, moves, deletions and restorations.</summary>
public sealed class TreeProperties
{
    private static readonly DraftId Document = new(Id(90));

    private static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 40], Gen.Int[-1, 40], Gen.Enum<ParagraphKind>(), Gen.Int[0, 2],
        (what, at, after, kind, level) => new Step(what, at, after, kind, level)).Array[1, 40];

    [Fact]
    public void Every_sub_paragraph_stands_under_its_paragraph_and_every_number_is_well_formed_and_borne_once() => Steps.Sample(steps =>
    {
        foreach (var draft in After(steps))
        {
            var standing = draft.Paragraphs.Where(one => !one.Deleted).ToList();
            Assert.All(standing.Where(one => one.Level > 0), one => Assert.True(
                draft.ParentOf(one.Id) is { Deleted: false, Kind: ParagraphKind.Operative } parent && parent.Level == one.Level - 1));
            var labels = Numbering.Of(draft).Labels;
            var borne = standing.Where(one => one.Kind is not ParagraphKind.Heading).Select(one => labels[one.Id]).ToList();
            Assert.Distinct(borne);
            Assert.All(borne, label => Assert.Matches(@"^(PP)?[1-9]\d*( \([a-z]+\))?( \([ivxlc]+\))?$", label));
            Assert.All(standing.Where(one => one.Level > 0), one => Assert.StartsWith(
                labels[draft.ParentOf(one.Id)!.Id] + " (", labels[one.Id], StringComparison.Ordinal));
        }
    });

    [Fact]
    public void A_deletion_that_is_undone_leaves_the_same_tree() => Gen.Select(Steps, Gen.Int[0, 40]).Sample((steps, at) =>
    {
        var draft = After(steps)[^1];
        if (draft.Paragraphs.Where(one => !one.Deleted).ToList() is not { Count: > 0 } standing)
            return;
        var root = standing[at % standing.Count];
        var gone = Carried(draft, new DeleteParagraph(Document, root.Id, AllSeen));
        Assert.All(gone.Subtree(root.Id), one => Assert.True(one.Deleted));
        var back = Carried(gone, new RestoreParagraph(Document, root.Id, root.Version + 1));
        Assert.Equal(Tree(draft), Tree(back));
        Assert.Equal(Numbering.Of(draft).Labels.OrderBy(pair => pair.Key.Value), Numbering.Of(back).Labels.OrderBy(pair => pair.Key.Value));
    });

    [Fact]
    public void A_move_keeps_all_that_hangs_on_the_paragraph_in_its_order() => Gen.Select(Steps, Gen.Int[0, 40], Gen.Int[-1, 40]).Sample((steps, at, after) =>
    {
        var draft = After(steps)[^1];
        if (draft.Paragraphs is { Length: 0 })
            return;
        var root = draft.Paragraphs[at % draft.Paragraphs.Length].Id;
        var moved = Carried(draft, Command(draft, new(1, at, after, default, 0), 999));
        Assert.Equal(draft.Subtree(root).Select(one => one.Id), moved.Subtree(root).Select(one => one.Id));
    });

    private static IEnumerable<(ParagraphId, int, string, bool, ParagraphId?)> Tree(Draft draft) =>
        draft.Paragraphs.Select(one => (one.Id, one.Level, one.Text, one.Deleted, one.DeletedWith));

    private static ImmutableArray<Draft> After(Step[] steps)
    {
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        drafts.Add(Draft.Initial.Evolve(new DraftCreated(Document, new BodyId(Id(91)), "CRP.1", "x", DraftLanguage.En, [], null)));
        for (var i = 0; i < steps.Length; i++)
            drafts.Add(Carried(drafts[^1], Command(drafts[^1], steps[i], 100 + i)));
        return drafts.ToImmutable();
    }

    private static ICommand<Draft, DraftEvent> Command(Draft draft, Step step, int made)
    {
        var paragraphs = draft.Paragraphs;
        ParagraphId? after = step.After < 0 || paragraphs.IsEmpty ? null : paragraphs[step.After % paragraphs.Length].Id;
        if (paragraphs.IsEmpty || step.What == 0)
            return new InsertParagraph(Document, new(Id(made)), after, step.Kind, step.Level, $"Text {made}");
        var at = paragraphs[step.At % paragraphs.Length];
        return step.What switch
        {
            1 => new MoveParagraph(Document, at.Id, at.Version, after),
            2 => new DeleteParagraph(Document, at.Id, AllSeen),
            _ => new RestoreParagraph(Document, at.Id, at.Version),
        };
    }

    private static Draft Carried(Draft draft, ICommand<Draft, DraftEvent> command) =>
        Procedure.Decide(command, draft, Chair, Now, Since<Draft, DraftEvent>.Nothing(draft)).Events.Aggregate(draft, (state, next) => state.Evolve(next));

    private sealed record Step(int What, int At, int After, ParagraphKind Kind, int Level);
}
