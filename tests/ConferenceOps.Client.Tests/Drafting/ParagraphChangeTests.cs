using System.Text.Json;

namespace ConferenceOps.Client.Tests.Drafting;

public sealed class ParagraphChangeTests
{
    [Fact]
    public void An_amendment_brings_the_text_and_its_comparison()
    {
        var change = ParagraphChange.Of(Change("draft.paragraph-amended", """
            {"paragraph":"0190163d-8694-739b-aea5-966c26f8ad90","label":"12","text":"Calls upon all States",
             "diff":[{"op":"=","text":"Calls upon "},{"op":"-","text":"States"},{"op":"+","text":"all States"}]}
            """));
        Assert.Equal(StepKind.Amended, change!.Step);
        Assert.Equal("Calls upon all States", change.Text);
        Assert.Equal([new(DiffOp.Equal, "Calls upon "), new(DiffOp.Deleted, "States"), new(DiffOp.Inserted, "all States")], change.Diff!);
    }

    [Fact]
    public void An_insertion_brings_its_place_and_what_it_is()
    {
        var change = ParagraphChange.Of(Change("draft.paragraph-inserted", """
            {"paragraph":"0190163d-8694-739b-aea5-966c26f8ad90","after":"0190163d-8694-739b-aea5-966c26f8ad91","kind":"operative","level":1,"label":"12 (a)","text":"x","diff":[{"op":"+","text":"x"}]}
            """));
        Assert.Equal((StepKind.Inserted, ParagraphKind.Operative, 1), (change!.Step, change.Kind, change.Level));
        Assert.Equal(Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91"), change.After);
    }

    [Fact]
    public void A_move_to_the_beginning_follows_nothing()
    {
        var change = ParagraphChange.Of(Change("draft.paragraph-moved", """{"paragraph":"0190163d-8694-739b-aea5-966c26f8ad90","from":"12","label":"1"}"""));
        Assert.Equal((StepKind.Moved, null, "12"), (change!.Step, change.After, change.From));
    }

    [Fact]
    public void A_tick_says_nothing_of_paragraphs() => Assert.Null(ParagraphChange.Of(new("draft/1", 4, DateTimeOffset.UnixEpoch, null, null, null)));

    private static Change Change(string kind, string data) =>
        new("draft/1", 4, DateTimeOffset.UnixEpoch, "The Chair", kind, JsonDocument.Parse(data).RootElement);
}
