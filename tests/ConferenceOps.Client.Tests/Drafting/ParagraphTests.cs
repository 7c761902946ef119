using System.Text.Json.Nodes;
using ConferenceOps.Client.Tests.GraphQL;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Client.Tests.Drafting;

public sealed class ParagraphTests
{
    private static readonly DraftId Draft = new(Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad90"));
    private static readonly ParagraphId Paragraph = new(Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91"));
    private static readonly JsonNode Theirs = JsonNode.Parse("""
        {"id":"0190163d-8694-739b-aea5-966c26f8ad91","kind":"OPERATIVE","level":0,"label":"12","text":"Theirs","version":3,"deleted":false,
         "textVersion":3,"placeVersion":1,"lastLabel":"","moved":false,"moves":0,"issued":null,
         "lastStep":{"version":9,"kind":"AMENDED","label":"12","by":"A Vice-Chair","at":"2024-06-18T19:20:00Z"}}
        """)!;

    [Fact]
    public async Task A_paragraph_that_has_moved_on_comes_back_as_it_stands()
    {
        var server = new FakeServer(new SchemaServer()
            .Answer("draft", () => new { id = Draft, version = 9, paragraphs = new[] { Theirs } })
            .Refuse("amendParagraph", "Compare the texts and choose.", reason: "paragraph-has-moved-on", version: 9));
        var answer = await server.Client().Send<DraftParagraph>(new AmendParagraph(Draft, Paragraph, 2, "Mine"));
        Assert.Equal(("paragraph-has-moved-on", "Theirs", 3, 9), (answer.Refusal!.Reason, answer.Result!.Text, answer.Result.Version, answer.Version));
        Assert.Equal((2, "Mine"), ((int)server.Input(0)["expectedVersion"]!, (string?)server.Input(0)["text"]));
    }

    [Fact]
    public async Task The_history_of_a_paragraph_brings_each_text_and_comparison()
    {
        var server = new FakeServer(new SchemaServer().Answer("draft", () => JsonNode.Parse("""
            {"paragraph":{"id":"0190163d-8694-739b-aea5-966c26f8ad91","label":"PP3","text":"b","version":2,"deleted":false,
              "history":[
                {"version":9,"kind":"AMENDED","label":"PP3","by":"The Chair","at":"2024-06-18T19:20:00Z","text":"b",
                 "diff":[{"op":"DELETED","text":"a"},{"op":"INSERTED","text":"b"}]},
                {"version":1,"kind":"CREATED","label":"PP3","by":"A Secretary","at":"2024-06-10T12:00:00Z","text":"a",
                 "diff":[{"op":"INSERTED","text":"a"}]}]}}
            """)));
        var paragraph = await server.Client().Paragraph(Draft, Paragraph);
        Assert.Equal([StepKind.Amended, StepKind.Created], paragraph!.History.Select(step => step.Kind));
        Assert.Equal([new(DiffOp.Deleted, "a"), new(DiffOp.Inserted, "b")], paragraph.History[0].Diff);
    }

    [Fact]
    public async Task A_paragraph_may_be_moved_to_the_beginning()
    {
        var server = new FakeServer(new SchemaServer().Refuse("moveParagraph", "There is no such draft.", reason: "unknown-draft"));
        await server.Client().Send(new MoveParagraph(Draft, Paragraph, 2, After: null));
        Assert.True(server.Input(0).AsObject().ContainsKey("after"));
        Assert.Null(server.Input(0)["after"]);
    }
}
