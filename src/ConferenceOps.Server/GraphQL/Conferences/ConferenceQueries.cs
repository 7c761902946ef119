using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Server.GraphQL.Conferences;
using ConferenceOps.Server.Views.Conferences;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Query
{
    [May(Audience.Public)]
    public static async Task<ConferenceNode?> Conference([FromServices] ConferenceBoards boards) =>
        await boards.Conference() is { } board ? new(board) : null;

    [May(Audience.Public)]
    [Costs(CostsAttribute.Question)]
    public static async Task<BodyNode?> Body(BodyId id, [FromServices] ConferenceBoards boards) =>
        await boards.Body(id) is { } body ? new(body) : null;
}
