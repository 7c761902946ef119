using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Asks for a sponsored place: a State for its nominee, or the Secretariat on its behalf (resolution 77/71, paragraph 25).</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Request">Its new identity.</param>
/// <param name="State">The delegation of the State that asks.</param>
/// <param name="Nominee">The name of who would travel.</param>
/// <param name="Function">That person's function at home.</param>
/// <param name="Travel">When, and at what fare.</param>
[Entitled(Roles.Delegate | Roles.Secretariat, "ask for a sponsored place", Who = "a State for its own nominee and the Secretariat on its behalf")]
[GenerateSerializer, Immutable]
public sealed record RequestPlace(
    FundId Fund, PlaceRequestId Request, DelegationId State,
    [Text(TextLimits.Name, "name")] string Nominee, [Text(TextLimits.Function)] string Function, Travel Travel)
    : IFundCommand, ICreates<PlaceRequestId>
{
    /// <summary>The State as it is registered; null if there is no such State at the fund's conference.</summary>
    [LookedUp]
    public RequestingState? Registered { get; init; }

    PlaceRequestId ICreates<PlaceRequestId>.Made => Request;

    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat) && !Sponsorship.Fund.Represents(by, State))
            return this.NotEntitled();
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (Registered is not { } asking)
            return Refusal.Unknown("State");
        if (Travel.Refuse() is { } travel)
            return travel;
        if (state.Requests.Any(other => (other.Waits || other.HasPlace) && other.State.Delegation == State && Skeleton.Same(other.Nominee.Name, Nominee)))
            return new Refusal("already-nominated", $"{asking.Name} has asked for a place for {Nominee} already.");
        return new PlaceRequested(Request, asking, new(Nominee, Function), Travel);
    }
}
