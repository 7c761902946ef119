using ConferenceOps.Domain;

namespace ConferenceOps.Storage.Log;

/// <summary>The events would give an identity that something else bears; nothing of them is written.</summary>
public sealed class IdentityTakenException(NewIdentity made, string bearer) : Exception($"{made.Id} is the identity of a {bearer} already.")
{
    /// <summary>What whoever chose the identity is told.</summary>
    public Refusal Refusal => Refusal.Taken(made, bearer);
}
