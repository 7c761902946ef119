using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains;
using ConferenceOps.Grains.Agenda;

namespace ConferenceOps.Server.Demo;

/// <summary>The agendas of the two bodies, in words of the demonstration's own; an indented line is a sub-item.</summary>
internal static class DemoAgenda
{
    public const string PreparatoryCommittee = """
        Opening of the session
        Election of the Chair and the other officers
        Adoption of the agenda
        Organization of work
        Review of implementation since the third Review Conference
          Programme of Action
          International Tracing Instrument
        Findings of the regional preparatory meetings
        Elements for the outcome of the Conference
          New developments in manufacturing, technology and design
          International cooperation and assistance
          Women's participation and the gender dimension
        Arrangements for the Conference
          Provisional agenda
          Provisional rules of procedure
          Participation of international organizations and civil society
        Other matters
        Adoption of the report
        """;

    public const string ReviewConference = """
        Opening of the Conference
        Election of the President
        Adoption of the rules of procedure
        Adoption of the agenda
        Organization of work
        Election of officers other than the President
        Credentials of representatives
          Appointment of the Credentials Committee
          Report of the Credentials Committee
        General debate
          Statements by States and groups of States
          Statements by international organizations
          Statements by civil society
        Review of the implementation of the Programme of Action
          National measures, including stockpile management
          Regional cooperation
          Global cooperation
        Review of the implementation of the International Tracing Instrument
          Marking and record-keeping
          Cooperation in tracing
          New developments in manufacturing, technology and design
        International cooperation and assistance
          Needs and resources
          Sponsorship and fellowships
        Women's participation and the gender dimension
        Follow-up until the next Review Conference
        Consideration and adoption of the outcome document
        Other matters
        Adoption of the report and closure of the Conference
        """;

    /// <summary>Adds the items of an agenda; gives the version of the agenda that has them all.</summary>
    public static async Task<int> Add(CommandRouter commands, BodyId body, string agenda)
    {
        var version = 0;
        AgendaItemId? parent = null;
        foreach (var (index, line) in agenda.Split('\n').Index())
        {
            var name = $"line {index} of the agenda of {body}";
            var item = new AgendaItemId(DemoActors.Identity(name));
            var isSubItem = line.StartsWith(' ');
            version = await commands.Load(DemoActors.Secretariat, $"add {name}", new AddAgendaItem(body, item, isSubItem ? parent : null, line.Trim()));
            parent = isSubItem ? parent : item;
        }

        return version;
    }

    /// <summary>The item that bears this number, as in "8 (b)".</summary>
    public static async Task<AgendaItemId> Find(IGrainFactory grains, BodyId body, string number)
    {
        var agenda = (await grains.Agenda(body).Read()).State;
        return agenda.Items.Single(item => agenda.NumberOf(item) == number).Id;
    }
}
