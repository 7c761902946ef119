using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Groups;
using ConferenceOps.Server.GraphQL.Groups;
using ConferenceOps.Server.Views.Conferences;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Query
{
    [May(Audience.Public)]
    [Description("The groups of States at a conference: the one this system serves, unless another is given; null before one is convened.")]
    public static async Task<GroupsNode?> Groups(
        [FromServices] ConferenceBoards conferences, [FromServices] IGrainFactory grains, ConferenceId? conference = null) =>
        (conference ?? (await conferences.Conference())?.Id) is { } of ? new(await grains.Groups(of).Read()) : null;
}
