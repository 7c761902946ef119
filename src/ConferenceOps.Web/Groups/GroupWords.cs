using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Groups;

/// <summary>What the pages about groups of States say.</summary>
internal static class GroupWords
{
    public const string NoShortName = "none";
    public const string Yes = "yes";
    public const string No = "no";
    public const string Groups = "Groups of States";
    public const string Sections = "Delegations and groups";
    public const string None = "No group has made itself known yet. The Secretariat records groups on their word.";
    public const string NoSuch = "There is no such group; it may have been dissolved.";
    public const string Speakers = "Who speaks for it";
    public const string NobodySpeaks = "The group has not declared yet who speaks for it.";
    public const string Coordinates = "coordinates the group";
    public const string Members = "Members";
    public const string NoMembers = "No State has joined yet.";
    public const string Form = "Form a group";
    public const string Amend = "Amend the group";
    public const string Name = "Name, as the Chair reads it out";
    public const string ShortName = "Short name, if it has one";
    public const string Kind = "Kind";
    public const string Observers = "It declares that observer States are among its members";
    public const string FirstMembers = "Members to begin with";
    public const string NobodyYet = "None: admitted one by one";
    public const string NotRead = "The members cannot be read now. Choose again in a moment.";
    public const string Admit = "Admit to the group";
    public const string Joining = "State that joins";
    public const string Leave = "Withdraw from the group";
    public const string Leaving = "State that leaves";
    public const string Designate = "Let it speak for the group";
    public const string Speaking = "Delegation that speaks for the group";
    public const string SpeakingHint = "On the group's word: a member, or the organization whose name the group bears.";
    public const string Entrust = "Let it coordinate the group";
    public const string Coordinating = "Delegation that coordinates the group";
    public const string CoordinatingHint = "It speaks for the group, and may itself declare who else does.";
    public const string Relieve = "Speaks no more";
    public const string Dissolve = "Dissolve the group";
    public const string DissolveAsk = "The group leaves the list of groups. What was said on its behalf stays on record.";
    public const string ChooseMember = "Choose a member.";
    public const string ChooseGroup = "Choose a group.";
    public const string Group = "Group";
    public const string InNationalCapacity = "None: in its own capacity";
    public const string SpeaksForNone = "This delegation speaks for no group. A group declares to the Secretariat who speaks for it.";
    public const string GroupsNotRead = "The groups cannot be read now. Open this again in a moment.";
    public const string OfDelegation = "Groups";
    public const string InNone = "It belongs to no group at this conference.";

    public static string Lead(StateGroup group) => $"{(group.ShortName is { } shorter ? $"{Isolated.Of(shorter)} · " : "")}{NameOf(group.Kind)}";

    public static string Count(int count) => count == 1 ? "1 group" : $"{count} groups";

    public static string MemberCount(int count) => count == 1 ? "1 member" : $"{count} members";

    public static string SpokenForBy(StateGroup group) =>
        group.Spokespersons.IsEmpty ? NobodySpeaks : $"Spoken for by {string.Join(", ", group.Spokespersons.Select(one => Isolated.Of(one.Name)))}";

    public static string RelieveAsk(string name) =>
        $"{Isolated.Of(name)} speaks for the group no more. A place it has taken stays the group's: whoever else speaks for it takes it over by inscribing.";

    public static string Part(bool member, bool speaks, bool coordinates) => (member, speaks, coordinates) switch
    {
        (_, _, true) => "coordinates it and speaks for it",
        (true, true, _) => "member, speaks for it",
        (_, true, _) => "speaks for it",
        _ => "member",
    };

    public static string NameOf(GroupKind kind) => kind switch
    {
        GroupKind.Regional => "Regional group",
        GroupKind.Political => "Political group",
        GroupKind.CrossRegional => "Cross-regional group",
        _ => "Members of a regional organization",
    };
}
