using System.Text.Json.Nodes;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    private const string AgendaFields = "version adopted items { id number parent title }";

    /// <summary>Adds an item at the end of an agenda, or of the sub-items of <paramref name="parent"/>.</summary>
    public Task<CommandResult<Agenda>> AddAgendaItem(
        Guid body, Guid item, Guid? parent, string title, Guid? commandId = null, CancellationToken cancel = default) =>
        AgendaCommand("addAgendaItem", new() { ["body"] = body, ["item"] = item, ["parent"] = parent, ["title"] = title }, commandId, cancel);

    /// <summary>Gives an item another title.</summary>
    public Task<CommandResult<Agenda>> RenameAgendaItem(Guid body, Guid item, string title, Guid? commandId = null, CancellationToken cancel = default) =>
        AgendaCommand("renameAgendaItem", new() { ["body"] = body, ["item"] = item, ["title"] = title }, commandId, cancel);

    /// <summary>Removes an item.</summary>
    public Task<CommandResult<Agenda>> RemoveAgendaItem(Guid body, Guid item, Guid? commandId = null, CancellationToken cancel = default) =>
        AgendaCommand("removeAgendaItem", new() { ["body"] = body, ["item"] = item }, commandId, cancel);

    /// <summary>Records that the body has adopted its agenda.</summary>
    public Task<CommandResult<Agenda>> AdoptAgenda(Guid body, Guid? commandId = null, CancellationToken cancel = default) =>
        AgendaCommand("adoptAgenda", new() { ["body"] = body }, commandId, cancel);

    private Task<CommandResult<Agenda>> AgendaCommand(string name, JsonObject input, Guid? commandId, CancellationToken cancel) =>
        Command(name, AgendaFields, input, commandId, ClientJson.Default.CommandResultAgenda, cancel);
}
