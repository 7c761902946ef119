using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Grains;

namespace ConferenceOps.Server.Demo;

/// <summary>A group of States as <c>groups.txt</c> lists it, its members, its coordinator and whoever else speaks for it by their codes.</summary>
internal sealed record DemoGroup(
    GroupKind Kind, string Name, string ShortName, ImmutableArray<string> Members, bool AdmitsObservers, string Coordinator, ImmutableArray<string> Speakers);

/// <summary>The groups of States at the demonstration conference.</summary>
internal static class DemoGroups
{
    public static IReadOnlyList<DemoGroup> All { get; } = Parse(EmbeddedLines.Of("groups.txt"));

    public static async Task Form(CommandRouter commands)
    {
        foreach (var group in All)
        {
            var id = IdOf(group);
            await Load($"form {group.Name}", new FormGroup(
                DemoConference.Id, id, group.Name, group.ShortName, group.Kind, group.AdmitsObservers, [.. group.Members.Select(DelegationOf)]));
            // What was seen is that nobody has coordinated the group before.
            await Load($"entrust {group.Name}", new EntrustCoordination(DemoConference.Id, id, 0, DelegationOf(group.Coordinator)));
            foreach (var code in group.Speakers)
                await Load($"let {code} speak for {group.Name}", new DesignateSpokesperson(DemoConference.Id, id, DelegationOf(code)));
        }

        Task Load(string act, ICommand command) => commands.Load(DemoActors.Secretariat, act, command);
    }

    /// <summary>The identity of the group with this short name.</summary>
    public static GroupId IdOf(DemoGroup group) => new(DemoActors.Identity($"group {group.ShortName}"));

    private static DelegationId DelegationOf(string code) => DelegationId.For(DemoConference.Id, code);

    private static List<DemoGroup> Parse(IEnumerable<string> lines)
    {
        var groups = new List<DemoGroup>();
        foreach (var line in lines)
        {
            if (line.StartsWith('['))
            {
                var (end, semicolon) = (line.IndexOf(']'), line.IndexOf(';'));
                groups.Add(new(Enum.Parse<GroupKind>(line[1..end]), line[(end + 1)..semicolon].Trim(), line[(semicolon + 1)..].Trim(), [], false, "", []));
                continue;
            }

            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            groups[^1] = With(groups[^1], words[0], words[1..]);
        }

        return groups;
    }

    private static DemoGroup With(DemoGroup group, string said, string[] words) => said switch
    {
        "region" => group with { Members = group.Members.AddRange(OfRegion(Enum.Parse<RegionalGroup>(words[0]))) },
        "members" => group with { Members = group.Members.AddRange(words) },
        "observers" => group with { Members = group.Members.AddRange(words), AdmitsObservers = true },
        "coordinates" => group with { Coordinator = words[0] },
        "speaks" => group with { Speakers = group.Speakers.AddRange(words) },
        _ => throw new FormatException($"A group of the demonstration says \"{said}\"."),
    };

    private static IEnumerable<string> OfRegion(RegionalGroup region) =>
        DemoDelegations.All.Where(delegation => delegation.Group == region).Select(delegation => delegation.Code);
}
