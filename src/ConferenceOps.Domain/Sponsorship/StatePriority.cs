using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>States the priority that places follow: the criteria in order of their weight. It is fixed once the first place is awarded.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="SeenVersion">The version of the fund that the sender saw.</param>
/// <param name="Priority">The criteria, the weightiest first.</param>
[Entitled(Roles.Secretariat, "state the priority")]
[GenerateSerializer, Immutable]
public sealed record StatePriority(FundId Fund, int SeenVersion, ImmutableArray<Criterion> Priority)
    : IFundCommand, IChanges<Fund, SponsorshipEvent>
{
    bool IChanges<Fund, SponsorshipEvent>.Replaces(SponsorshipEvent happened) => happened is PriorityStated;

    IEnumerable<Standing> IChanges<Fund, SponsorshipEvent>.Standing(Fund state) =>
        [new("priority", state.Priority.IsEmpty ? "none" : string.Join(", ", state.Priority.Select(criterion => CommandShape.Words(criterion.ToString()))))];

    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (Refuse(Priority) is { } refused)
            return refused;
        if (state.Requests.Any(request => request.HasPlace))
            return new Refusal("priority-fixed", "Places have been awarded by the stated priority. It stays as it is until none is held.");
        return state.Priority.SequenceEqual(Priority) ? Decision<SponsorshipEvent>.Unchanged : new PriorityStated(Priority);
    }

    internal static Refusal? Refuse(ImmutableArray<Criterion> priority) =>
        priority.Any(criterion => !Enum.IsDefined(criterion)) || priority.Distinct().Count() != priority.Length
            ? new("priority-repeats", "Give each criterion once, the weightiest first.")
            : null;
}
