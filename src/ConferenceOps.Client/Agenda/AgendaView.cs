using System.Collections.Immutable;
using ConferenceOps.Domain.Agenda;

namespace ConferenceOps.Client;

/// <summary>The agenda of a body.</summary>
/// <param name="Version">The version of the stream <c>agenda/{body}</c> that this shows.</param>
/// <param name="Adopted">Whether it has been adopted; provisional until then.</param>
/// <param name="Items">In order, sub-items after the item they belong to.</param>
public sealed record AgendaView(int Version, bool Adopted, ImmutableArray<NumberedItem> Items)
{
    /// <summary>The agenda after this happened, which led to this version: those after a removed item have moved up.</summary>
    public AgendaView After(AgendaEvent happened, int version)
    {
        var agenda = new BodyAgenda(Adopted, [.. Items.Select(item => new AgendaItem(item.Id, item.Parent, item.Title))]).Evolve(happened);
        return new(
            version, agenda.Adopted, [.. agenda.Items.Select(item => new NumberedItem(item.Id, agenda.NumberOf(item), item.Parent, item.Title))]);
    }
}

/// <summary>An item of an agenda.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Number">As in "6" or "6 (a)".</param>
/// <param name="Parent">The item it belongs to, or null.</param>
/// <param name="Title">Its title.</param>
public sealed record NumberedItem(AgendaItemId Id, string Number, AgendaItemId? Parent, string Title);
