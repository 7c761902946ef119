using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;

namespace ConferenceOps.Server.Demo;

/// <summary>An account to try the demonstration with.</summary>
internal sealed record DemoAccount(string Email, string Name, Roles Roles, DelegationId? Delegation = null);

/// <summary>One account for each part that people have at a conference; the persons are fictional.</summary>
internal static class DemoAccounts
{
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("chair@conference.example", "Chair", Roles.Chair),
        new("bureau@conference.example", "Henrik Solberg (Bureau)", Roles.Bureau),
        new("secretary@conference.example", "Leila Haddad (Secretariat)", Roles.Secretariat),
        new("delegate@conference.example", "Amina Otieno (Kenya)", Roles.Delegate, DelegationOf("KEN")),
        new("delegate2@conference.example", "Diego Fuentes Robles (Mexico)", Roles.Delegate, DelegationOf("MEX")),
        new("observer@conference.example", "Claire Aubert (ICRC)", Roles.Observer, DelegationOf("ICRC")),
        new("admin@conference.example", "Administrator", Roles.Administrator),
    ];

    private static DelegationId DelegationOf(string code) => DelegationId.For(DemoConference.Id, code);
}
