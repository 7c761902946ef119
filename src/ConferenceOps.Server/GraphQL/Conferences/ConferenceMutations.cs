using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Server.GraphQL.Conferences;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Mutation
{
    [May(Audience.Delegates)]
    public static Task<ConferencePayload> ConveneConference(ConveneConferenceInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ConferencePayload.After(input.Conference, grains, grain => grain.Convene(new(input.Title, input.ShortTitle, input.TimeZone), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ConferencePayload> EstablishBody(EstablishBodyInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ConferencePayload.After(input.Conference, grains, grain => grain.EstablishBody(
            new(input.Body, input.Name, input.ShortName, input.First, input.Last, input.Entitlement), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<ConferencePayload> ElectOfficer(ElectOfficerInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains) =>
        ConferencePayload.After(input.Conference, grains, grain => grain.ElectOfficer(
            new(input.Body, input.Office, input.Name, input.State), caller.Sends(input.CommandId)));
}

internal sealed record ConveneConferenceInput(CommandId CommandId, ConferenceId Conference, string Title, string ShortTitle, string TimeZone);

internal sealed record EstablishBodyInput(
    CommandId CommandId, ConferenceId Conference, BodyId Body, string Name, string ShortName, DateOnly First, DateOnly Last, int Entitlement);

internal sealed record ElectOfficerInput(CommandId CommandId, ConferenceId Conference, BodyId Body, string Office, string Name, string State);

/// <summary>The conference as it stands after the command, and why the command was refused if it was.</summary>
internal sealed record ConferencePayload(ConferenceNode? Result, Refusal? Refusal)
{
    internal static async Task<ConferencePayload> After(ConferenceId id, IGrainFactory grains, Func<IConferenceGrain, Task<Outcome>> command)
    {
        var grain = grains.Conference(id);
        var outcome = await command(grain);
        var read = await grain.Read();
        return new(read.State.Convened ? new(new(id, read)) : null, outcome.Refusal);
    }
}
