using ConferenceOps.Client;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Delegations;

/// <summary>What the pages about delegations say.</summary>
internal static class DelegationWords
{
    public const string Search = "Any part of the name or code";
    public const string Kind = "Kind";
    public const string Group = "Regional group";
    public const string All = "All";
    public const string None = "No delegation matches. Shorten what you typed, or choose All.";
    public const string More = "Show more";
    public const string Name = "Name";
    public const string Code = "Code";
    public const string Members = "Members";
    public const string NoMembers = "Nobody is enrolled yet. The delegation or the Secretariat enrols its members.";
    public const string MembersNotPublic = "Sign in as a participant to see who is on the delegation.";
    public const string NoSuch = "There is no such delegation.";
    public const string Register = "Register a delegation";
    public const string Enrol = "Enrol a member";
    public const string PersonName = "Full name";
    public const string Function = "Function";
    public const string Withdraw = "Withdraw";
    public const string FindDelegations = "Find delegations";
    public const string Delegation = "Delegation";
    public const string Choose = "Choose a delegation: type its name until it is the only one.";
    public const string TypeAnyPart = "Type any part of the name.";
    public const string NotRead = "The names cannot be read now. Type again in a moment.";
    public const string NoneHasThis = "No delegation has this in its name.";

    public static string WithdrawAsk(string name) => $"{Isolated.Of(name)} leaves the delegation.";

    /// <summary>What typing a part of a name has found.</summary>
    public static string Found(string typed, IReadOnlyList<DelegationView> found) => found switch
    {
        _ when string.IsNullOrWhiteSpace(typed) => TypeAnyPart,
        [] => NoneHasThis,
        [var only] => $"{Isolated.Of(only.Name)} is chosen.",
        { Count: <= 4 } => $"{Count(found.Count)}: {string.Join(", ", found.Select(one => one.Name))}",
        _ => $"{Count(found.Count)}. Type more of the name.",
    };

    public static string Count(int count) => count == 1 ? "1 delegation" : $"{count} delegations";

    public static string NameOf(DelegationKind kind) => kind switch
    {
        DelegationKind.State => "States",
        DelegationKind.ObserverState => "Observer States",
        DelegationKind.InternationalOrganisation => "International organizations",
        _ => "Civil society",
    };

    public static string NameOf(RegionalGroup group) => group switch
    {
        RegionalGroup.African => "African States",
        RegionalGroup.AsiaPacific => "Asia-Pacific States",
        RegionalGroup.EasternEuropean => "Eastern European States",
        RegionalGroup.LatinAmericanAndCaribbean => "Latin American and Caribbean States",
        _ => "Western European and other States",
    };
}
