using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Server.GraphQL.Agenda;
using ConferenceOps.Server.Views;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Mutation
{
    [May(Audience.Delegates)]
    public static Task<AgendaPayload> AddAgendaItem(AddAgendaItemInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        AgendaPayload.After(input.Body, grains, boards, grain => grain.Add(new(input.Item, input.Parent, input.Title), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<AgendaPayload> RenameAgendaItem(RenameAgendaItemInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        AgendaPayload.After(input.Body, grains, boards, grain => grain.Rename(new(input.Item, input.Title), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<AgendaPayload> RemoveAgendaItem(RemoveAgendaItemInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        AgendaPayload.After(input.Body, grains, boards, grain => grain.Remove(new(input.Item), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<AgendaPayload> AdoptAgenda(AdoptAgendaInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        AgendaPayload.After(input.Body, grains, boards, grain => grain.Adopt(new(), caller.Sends(input.CommandId)));
}

internal sealed record AddAgendaItemInput(CommandId CommandId, BodyId Body, AgendaItemId Item, AgendaItemId? Parent, string Title);

internal sealed record RenameAgendaItemInput(CommandId CommandId, BodyId Body, AgendaItemId Item, string Title);

internal sealed record RemoveAgendaItemInput(CommandId CommandId, BodyId Body, AgendaItemId Item);

internal sealed record AdoptAgendaInput(CommandId CommandId, BodyId Body);

/// <summary>The agenda as it stands after the command, and why the command was refused if it was.</summary>
internal sealed record AgendaPayload(AgendaNode? Result, Refusal? Refusal)
{
    internal static async Task<AgendaPayload> After(BodyId body, IGrainFactory grains, Boards boards, Func<IAgendaGrain, Task<Outcome>> command)
    {
        var grain = grains.Agenda(body);
        var outcome = await command(grain);
        return new(await boards.Body(body) is null ? null : new(await grain.Read()), outcome.Refusal);
    }
}
