using System.Text.Json.Nodes;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    private const string DraftFields = $$"""id version body { {{BodyNameFields}} } symbol title language""";
    private const string StepFields = "version kind label by at";
    private const string TextFields = "text diff { op text }";
    private const string ParagraphFields = $$"""id kind level label text version deleted lastStep { {{StepFields}} }""";

    /// <summary>The drafts of a body, or of all, without their paragraphs.</summary>
    public async Task<IReadOnlyList<Draft>> Drafts(Guid? body = null, CancellationToken cancel = default) => await Query(
        "drafts",
        $$"""query ($body: ID) { drafts(body: $body) { {{DraftFields}} } }""",
        new() { ["body"] = body },
        ClientJson.Default.IReadOnlyListDraft,
        cancel) ?? [];

    /// <summary>A draft with its paragraphs and the proposals that await a decision, or null if there is none of this id.</summary>
    /// <param name="draft">Its id.</param>
    /// <param name="deleted">Whether deleted paragraphs come too, in their places.</param>
    /// <param name="comparisons">Whether each paragraph's last step comes with what it changed in the text.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Draft?> Draft(Guid draft, bool deleted = false, bool comparisons = false, CancellationToken cancel = default) => Query(
        "draft",
        $$"""
        query ($id: ID!, $deleted: Boolean!, $comparisons: Boolean!) {
          draft(id: $id) {
            {{DraftFields}}
            paragraphs(deleted: $deleted) {
              id kind level label text version deleted lastStep { {{StepFields}} diff @include(if: $comparisons) { op text } }
            }
            proposals(first: 250, status: [TABLED, BRACKETED]) { nodes { {{ProposalFields}} } {{PageFields}} }
          }
        }
        """,
        new() { ["id"] = draft, ["deleted"] = deleted, ["comparisons"] = comparisons },
        ClientJson.Default.Draft,
        cancel);

    /// <summary>A paragraph with everything done to it, or null if there is none of this id.</summary>
    public async Task<Paragraph?> Paragraph(Guid draft, Guid paragraph, CancellationToken cancel = default)
    {
        var answer = await Query(
            "draft",
            $$"""query ($id: ID!, $paragraph: ID!) { draft(id: $id) { paragraph(id: $paragraph) { {{ParagraphFields}} history { {{StepFields}} {{TextFields}} } } } }""",
            new() { ["id"] = draft, ["paragraph"] = paragraph },
            ClientJson.Default.DraftOfParagraph,
            cancel);
        return answer?.Paragraph;
    }

    /// <summary>Creates a draft with all its paragraphs.</summary>
    public Task<CommandResult<Draft>> CreateDraft(
        Guid draft, Guid body, string symbol, string title, DraftLanguage language, IEnumerable<NewParagraph> paragraphs, Guid? commandId = null, CancellationToken cancel = default) => Command(
        "createDraft",
        DraftFields,
        new()
        {
            ["draft"] = draft,
            ["body"] = body,
            ["symbol"] = symbol,
            ["title"] = title,
            ["language"] = WireEnum<DraftLanguage>.Name(language),
            ["paragraphs"] = new JsonArray([.. paragraphs.Select(paragraph => (JsonNode)new JsonObject
            {
                ["id"] = paragraph.Id, ["kind"] = WireEnum<ParagraphKind>.Name(paragraph.Kind), ["level"] = paragraph.Level, ["text"] = paragraph.Text,
            })]),
        },
        commandId,
        ClientJson.Default.CommandResultDraft,
        cancel);

    /// <summary>Replaces the text of a paragraph that still stands as the editor saw it; otherwise refused as <c>paragraph-has-moved-on</c>.</summary>
    public Task<ParagraphResult> AmendParagraph(
        Guid draft, Guid paragraph, int expectedVersion, string text, Guid? commandId = null, CancellationToken cancel = default) =>
        ParagraphCommand("amendParagraph", OfVersion(draft, paragraph, expectedVersion, ("text", text)), commandId, cancel);

    /// <summary>Inserts a paragraph after another, or at the beginning if <paramref name="after"/> is null.</summary>
    public Task<ParagraphResult> InsertParagraph(
        Guid draft, Guid paragraph, Guid? after, ParagraphKind kind, int level, string text, Guid? commandId = null, CancellationToken cancel = default) =>
        ParagraphCommand(
            "insertParagraph",
            new()
            {
                ["draft"] = draft,
                ["paragraph"] = paragraph,
                ["after"] = after,
                ["kind"] = WireEnum<ParagraphKind>.Name(kind),
                ["level"] = level,
                ["text"] = text,
            },
            commandId,
            cancel);

    /// <summary>Moves a paragraph after another, or to the beginning if <paramref name="after"/> is null.</summary>
    public Task<ParagraphResult> MoveParagraph(
        Guid draft, Guid paragraph, int expectedVersion, Guid? after, Guid? commandId = null, CancellationToken cancel = default) =>
        ParagraphCommand("moveParagraph", OfVersion(draft, paragraph, expectedVersion, ("after", after)), commandId, cancel);

    /// <summary>Deletes a paragraph; it can be restored.</summary>
    public Task<ParagraphResult> DeleteParagraph(Guid draft, Guid paragraph, int expectedVersion, Guid? commandId = null, CancellationToken cancel = default) =>
        ParagraphCommand("deleteParagraph", OfVersion(draft, paragraph, expectedVersion), commandId, cancel);

    /// <summary>Restores a deleted paragraph in its place, with the text it had.</summary>
    public Task<ParagraphResult> RestoreParagraph(Guid draft, Guid paragraph, int expectedVersion, Guid? commandId = null, CancellationToken cancel = default) =>
        ParagraphCommand("restoreParagraph", OfVersion(draft, paragraph, expectedVersion), commandId, cancel);

    private static JsonObject OfVersion(Guid draft, Guid paragraph, int expectedVersion, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var input = new JsonObject { ["draft"] = draft, ["paragraph"] = paragraph, ["expectedVersion"] = expectedVersion };
        foreach (var (name, value) in more)
            input[name] = value;
        return input;
    }

    private Task<ParagraphResult> ParagraphCommand(string name, JsonObject input, Guid? commandId, CancellationToken cancel) =>
        Command(name, $$"""result { {{ParagraphFields}} } draftVersion""", input, commandId, ClientJson.Default.ParagraphResult, cancel);
}

/// <summary>The answer to a query for one paragraph of a draft.</summary>
internal sealed record DraftOfParagraph(Paragraph? Paragraph);
