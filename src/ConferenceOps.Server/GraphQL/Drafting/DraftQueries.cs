using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Server.GraphQL.Drafting;
using ConferenceOps.Server.Views.Drafting;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Query
{
    [May(Audience.Delegates)]
    public static async Task<IEnumerable<DraftNode>> Drafts(BodyId? body, [FromServices] DraftBoards boards) =>
        (await boards.Drafts()).Where(row => body is null || row.Body == body).Select(row => new DraftNode(row));

    [May(Audience.Delegates)]
    [Costs(CostsAttribute.Row)]
    public static async Task<DraftNode?> Draft(DraftId id, [FromServices] DraftBoards boards) =>
        (await boards.Drafts()).FirstOrDefault(row => row.Id == id) is { } row ? new(row) : null;
}
