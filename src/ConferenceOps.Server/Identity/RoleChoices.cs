using ConferenceOps.Domain;

namespace ConferenceOps.Server.Identity;

/// <summary>What an account may be made for, and what that is called.</summary>
internal static class RoleChoices
{
    public static IReadOnlyList<Roles> All { get; } =
        [Roles.Delegate, Roles.Observer, Roles.Bureau, Roles.Chair, Roles.Secretariat, Roles.Administrator];

    public static string NameOf(Roles roles) => string.Join(", ", All.Where(role => (roles & role) is not Roles.None).Select(Of));

    private static string Of(Roles role) => role switch
    {
        Roles.Delegate => "Delegate of a State",
        Roles.Observer => "Observer",
        Roles.Bureau => "Member of the bureau",
        Roles.Chair => "Chair",
        Roles.Secretariat => "Secretariat",
        _ => "Administrator of the system",
    };
}
