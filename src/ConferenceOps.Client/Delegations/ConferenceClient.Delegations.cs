using ConferenceOps.Domain.Delegations;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    /// <summary>The first so many delegations after a cursor, by name; null leaves a condition out.</summary>
    /// <param name="first">How many at most.</param>
    /// <param name="after">The end cursor of the page before.</param>
    /// <param name="search">Any part of the name.</param>
    /// <param name="kind">Only those of a kind.</param>
    /// <param name="group">Only those of a group.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Connection<DelegationView>> Delegations(
        int first = 50, string? after = null, string? search = null,
        DelegationKind? kind = null, RegionalGroup? group = null, CancellationToken cancel = default) =>
        (await Ask<Connection<DelegationView>>(
            "delegations", cancel, new Variable("first", "Int", first), new Variable("after", "String", after), new Variable("search", "String", search),
            new Variable("kind", "DelegationKind", kind), new Variable("group", "RegionalGroup", group)))!;

    /// <summary>A delegation, or null if there is none of this identity.</summary>
    /// <param name="delegation">Its identity.</param>
    /// <param name="members">Whether its members come with it; they are for delegates, not for the public.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<DelegationWithMembers?> Delegation(DelegationId delegation, bool members = false, CancellationToken cancel = default) =>
        Ask<DelegationWithMembers>("delegation", cancel, new Variable("id", "ID!", delegation), new Variable("members", "Boolean!", members, Within: true));
}
