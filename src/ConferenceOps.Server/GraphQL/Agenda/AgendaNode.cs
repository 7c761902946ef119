using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;

namespace ConferenceOps.Server.GraphQL.Agenda;

internal sealed class AgendaNode(Versioned<BodyAgenda> agenda) : Node<BodyAgenda>(agenda.State)
{
    public int Version => agenda.Version;

    public IEnumerable<AgendaItemNode> Items() => Shown.Items.Select(item => new AgendaItemNode(item, Shown.NumberOf(item)));
}

internal sealed class AgendaItemNode(AgendaItem item, string number) : Node<AgendaItem>(item)
{
    public string Number => number;
}
