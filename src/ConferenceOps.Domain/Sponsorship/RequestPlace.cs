using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Asks for a sponsored place: a State for its nominee, or the Secretariat on its behalf (resolution 77/71, paragraph 25).</summary>
/// <param name="Request">Its new identity.</param>
/// <param name="State">The State as it is registered.</param>
/// <param name="Nominee">Who would travel.</param>
/// <param name="Travel">When, and at what fare.</param>
[GenerateSerializer, Immutable]
public sealed record RequestPlace(PlaceRequestId Request, RequestingState State, Nominee Nominee, Travel Travel) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat) && !Fund.Represents(by, State.Delegation))
            return Refusal.NotEntitled("ask for a sponsored place", "a State for its own nominee and the Secretariat on its behalf");
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (state.Find(Request) is not null)
            return new Refusal("already-requested", "This request is made already.");
        if (Refusal.OfText("name", Nominee.Name, 200) is { } name)
            return name;
        if (Refusal.OfText("function", Nominee.Function, 200) is { } function)
            return function;
        var nominee = new Nominee(Nominee.Name.Trim(), Nominee.Function.Trim());
        if (Travel.Refuse() is { } travel)
            return travel;
        if (state.Requests.Any(other => (other.Waits || other.HasPlace) && other.State.Delegation == State.Delegation && Same(other.Nominee.Name, nominee.Name)))
            return new Refusal("already-nominated", $"{State.Name} has asked for a place for {nominee.Name} already.");
        return new PlaceRequested(Request, State, nominee, Travel);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
