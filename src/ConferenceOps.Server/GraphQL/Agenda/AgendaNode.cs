using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Agenda;

[Name("Agenda")]
internal sealed class AgendaNode(Versioned<BodyAgenda> agenda)
{
    public int Version => agenda.Version;

    public bool Adopted => agenda.State.Adopted;

    public IEnumerable<AgendaItemNode> Items() =>
        agenda.State.Items.Select(item => new AgendaItemNode(item.Id, agenda.State.NumberOf(item), item.Parent, item.Title));
}

[Name("AgendaItem")]
internal sealed record AgendaItemNode(AgendaItemId Id, string Number, AgendaItemId? Parent, string Title);
