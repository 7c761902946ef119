using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Drafting;
using ConferenceOps.Server.GraphQL.Conferences;
using ConferenceOps.Server.Views;
using ConferenceOps.Storage.ReadModels.Drafting;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("Draft")]
internal sealed class DraftNode(DraftRow row)
{
    public DraftId Id => row.Id;

    public async Task<int> Version([FromUserContext] Caller caller, [FromServices] IGrainFactory grains) => (await State(caller, grains)).Version;

    public async Task<BodyNode> Body([FromServices] Boards boards) => new((await boards.Body(row.Body))!);

    public string Symbol => row.Symbol;

    public string Title => row.Title;

    public DraftLanguage Language => row.Language;

    public DateTimeOffset CreatedAt => row.CreatedAt;

    [Description("In reading order; deleted ones, in their places, only if asked for.")]
    [Expect(300)]
    public async Task<IEnumerable<ParagraphNode>> Paragraphs([FromUserContext] Caller caller, [FromServices] IGrainFactory grains, bool? deleted = false)
    {
        var draft = (await State(caller, grains)).State;
        var labels = DraftLabels.Of(draft);
        return draft.Paragraphs.Where(paragraph => deleted is true || !paragraph.Deleted)
            .Select(paragraph => new ParagraphNode(row.Id, paragraph, labels.GetValueOrDefault(paragraph.Id, "")));
    }

    public async Task<ParagraphNode?> Paragraph(ParagraphId id, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ParagraphNode.Of(row.Id, (await State(caller, grains)).State, id);

    // One state for the whole answer: the version it bears is that of the paragraphs beside it.
    private Task<Versioned<Draft>> State(Caller caller, IGrainFactory grains)
    {
        var states = caller.Once(() => new Dictionary<DraftId, Task<Versioned<Draft>>>());
        lock (states)
            return states.TryGetValue(row.Id, out var state) ? state : states[row.Id] = grains.Draft(row.Id).Read().AsTask();
    }
}
