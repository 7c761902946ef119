using System.Text.Json.Nodes;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    private const string DelegationFields = "id version kind code name group";
    private const string MemberFields = "members { id name function }";

    /// <summary>The first so many delegations after a cursor, by name; null leaves a condition out.</summary>
    /// <param name="first">How many at most.</param>
    /// <param name="after">The end cursor of the page before.</param>
    /// <param name="search">Any part of the name.</param>
    /// <param name="kind">Only those of a kind.</param>
    /// <param name="group">Only those of a group.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<DelegationConnection> Delegations(
        int first = 50, string? after = null, string? search = null, DelegationKind? kind = null, RegionalGroup? group = null, CancellationToken cancel = default) =>
        (await Query(
            "delegations",
            $$"""
            query ($first: Int, $after: String, $search: String, $kind: DelegationKind, $group: RegionalGroup) {
              delegations(first: $first, after: $after, search: $search, kind: $kind, group: $group) {
                nodes { {{DelegationFields}} } {{PageFields}}
              }
            }
            """,
            new()
            {
                ["first"] = first,
                ["after"] = after,
                ["search"] = search,
                ["kind"] = kind is { } k ? WireEnum<DelegationKind>.Name(k) : null,
                ["group"] = group is { } g ? WireEnum<RegionalGroup>.Name(g) : null,
            },
            ClientJson.Default.DelegationConnection,
            cancel))!;

    /// <summary>A delegation, or null if there is none of this id.</summary>
    /// <param name="delegation">Its id.</param>
    /// <param name="members">Whether its members come with it; they are for delegates, not for the public.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Delegation?> Delegation(Guid delegation, bool members = false, CancellationToken cancel = default) => Query(
        "delegation",
        $$"""query ($id: ID!, $members: Boolean!) { delegation(id: $id) { {{DelegationFields}} members @include(if: $members) { id name function } } }""",
        new() { ["id"] = delegation, ["members"] = members },
        ClientJson.Default.Delegation,
        cancel);

    /// <summary>Registers a delegation; its id follows from the conference and the code.</summary>
    public Task<CommandResult<Delegation>> RegisterDelegation(
        Guid conference, DelegationKind kind, string code, string name, RegionalGroup? group, Guid? commandId = null, CancellationToken cancel = default) =>
        DelegationCommand(
            "registerDelegation",
            new()
            {
                ["conference"] = conference,
                ["kind"] = WireEnum<DelegationKind>.Name(kind),
                ["code"] = code,
                ["name"] = name,
                ["group"] = group is { } g ? WireEnum<RegionalGroup>.Name(g) : null,
            },
            commandId,
            cancel);

    /// <summary>Enrols a member of a delegation.</summary>
    public Task<CommandResult<Delegation>> EnrolMember(
        Guid delegation, Guid member, string name, string function, Guid? commandId = null, CancellationToken cancel = default) =>
        DelegationCommand("enrolMember", new() { ["delegation"] = delegation, ["member"] = member, ["name"] = name, ["function"] = function }, commandId, cancel);

    /// <summary>Withdraws a member from a delegation.</summary>
    public Task<CommandResult<Delegation>> WithdrawMember(Guid delegation, Guid member, Guid? commandId = null, CancellationToken cancel = default) =>
        DelegationCommand("withdrawMember", new() { ["delegation"] = delegation, ["member"] = member }, commandId, cancel);

    private Task<CommandResult<Delegation>> DelegationCommand(string name, JsonObject input, Guid? commandId, CancellationToken cancel) =>
        Command(name, $"{DelegationFields} {MemberFields}", input, commandId, ClientJson.Default.CommandResultDelegation, cancel);
}
