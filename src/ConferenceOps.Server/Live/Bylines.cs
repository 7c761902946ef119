using ConferenceOps.Domain;
using ConferenceOps.Server.Views.Delegations;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Server.Live;

/// <summary>Tells each circle of a change what it may know of it. Names of persons are for participants.</summary>
internal sealed class Bylines(DelegationBoards delegations)
{
    private const string SomeDelegation = "a delegation";

    /// <summary>Whether persons are named to this circle.</summary>
    public static bool NamesPersons(Audience circle) => circle >= Audience.Delegates;

    /// <summary>The change as this circle is told of it.</summary>
    public async ValueTask<Change> Told(Audience circle, RecordedEvent recorded) => circle < recorded.Event.Audience || recorded.Event is UnreadableEvent
        ? Change.Tick(recorded)
        : Change.Of(recorded, NamesPersons(circle) ? recorded.By.Name : recorded.By.Office ?? await DelegationOf(recorded.By));

    private async ValueTask<string> DelegationOf(Actor by) =>
        by.Delegation is { } delegation && (await delegations.Delegations()).Find(delegation) is { } row ? row.Name : SomeDelegation;
}
