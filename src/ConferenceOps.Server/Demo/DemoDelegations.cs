using ConferenceOps.Domain.Delegations;
using ConferenceOps.Grains;

namespace ConferenceOps.Server.Demo;

/// <summary>A delegation as <c>delegations.txt</c> lists it, with the names and functions of its members.</summary>
internal sealed record DemoDelegation(
    DelegationKind Kind, RegionalGroup? Group, string Code, string Name, IReadOnlyList<(string Name, string Function)> Members);

/// <summary>The delegations to the demonstration conference.</summary>
internal static class DemoDelegations
{
    public static IReadOnlyList<DemoDelegation> All { get; } = Parse(EmbeddedLines.Of("delegations.txt"));

    /// <summary>Registers all at once: the log commits what arrives together in one transaction.</summary>
    public static Task Register(CommandRouter commands) => Task.WhenAll(All.Select(delegation => Register(commands, delegation)));

    private static async Task Register(CommandRouter commands, DemoDelegation delegation)
    {
        var id = DelegationId.For(DemoConference.Id, delegation.Code);
        await commands.Load(DemoActors.Secretariat, $"register {delegation.Code}", new RegisterDelegation(
            DemoConference.Id, delegation.Kind, delegation.Code, delegation.Name, delegation.Group));
        foreach (var (name, function) in delegation.Members)
        {
            var member = $"{name} of {delegation.Code}";
            await commands.Load(DemoActors.Secretariat, $"enrol {member}", new EnrolMember(id, new(DemoActors.Identity(member)), name, function));
        }
    }

    private static List<DemoDelegation> Parse(IEnumerable<string> lines)
    {
        var delegations = new List<DemoDelegation>();
        var members = new List<(string, string)>();
        var (kind, group) = (DelegationKind.State, default(RegionalGroup?));
        foreach (var line in lines)
        {
            if (line.StartsWith('['))
            {
                (kind, group) = Section(line[1..^1]);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                var semicolon = line.IndexOf(';');
                members.Add((line[..semicolon].Trim(), line[(semicolon + 1)..].Trim()));
            }
            else
            {
                var space = line.IndexOf(' ');
                members = [];
                delegations.Add(new(kind, group, line[..space], line[(space + 1)..], members));
            }
        }

        return delegations;
    }

    private static (DelegationKind Kind, RegionalGroup? Group) Section(string name) => Enum.TryParse<RegionalGroup>(name, out var group)
        ? (DelegationKind.State, group)
        : (Enum.Parse<DelegationKind>(name), null);
}
