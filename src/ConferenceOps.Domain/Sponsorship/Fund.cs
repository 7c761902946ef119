using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>
/// A sponsorship fund: voluntary contributions, and places for States otherwise unable to take part (resolution 77/71, paragraph 25).
/// What is committed of a contribution never exceeds what was received of it.
/// </summary>
/// <param name="Conference">The conference; null until the fund is opened.</param>
/// <param name="Name">Its name.</param>
/// <param name="Priority">The stated priority: the criteria in order of their weight.</param>
/// <param name="Rates">The rates of subsistence and terminal expenses, in order of date.</param>
/// <param name="Contributions">In the order in which they were recorded.</param>
/// <param name="Requests">In the order in which they were made.</param>
/// <param name="Published">The outcomes as last published; null before.</param>
[GenerateSerializer, Immutable]
public sealed record Fund(
    ConferenceId? Conference, string Name, ImmutableArray<Criterion> Priority, ImmutableArray<Rates> Rates,
    ImmutableArray<Contribution> Contributions, ImmutableArray<PlaceRequest> Requests, ImmutableArray<PublishedPlaces>? Published)
    : IAggregate<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public static string Kind => "fund";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Public;

    /// <inheritdoc/>
    public static int Shape => 2;

    /// <inheritdoc/>
    public static Fund Initial { get; } = new(null, "", [], [], [], [], null);

    /// <summary>The contribution with this identity, or null.</summary>
    public Contribution? Find(ContributionId contribution) => Contributions.FirstOrDefault(candidate => candidate.Id == contribution);

    /// <summary>The request with this identity, or null.</summary>
    public PlaceRequest? Find(PlaceRequestId request) => Requests.FirstOrDefault(candidate => candidate.Id == request);

    internal static Refusal NoPlace { get; } = new("no-place", "No place is held on this request: none was awarded, or it was given back.");

    /// <inheritdoc/>
    public string? NameOf(Guid? part) => part switch
    {
        null => Conference is null ? null : Name,
        // Those who ask for places are not told who gives, nor who else asks.
        { } id when Find(new ContributionId(id)) is not null => "A contribution",
        { } id when Find(new PlaceRequestId(id)) is not null => "A request",
        { } id => Contributions.Any(one => one.Receipts.Any(receipt => receipt.Id.Value == id)) ? "A payment" : null,
    };

    /// <inheritdoc/>
    public Fund Evolve(SponsorshipEvent happened) => Ledger.EntriesOf(happened).Aggregate(Apply(happened), (fund, entry) => fund.Post(entry));

    internal static bool Represents(Actor by, DelegationId delegation) => by.IsAny(Roles.Delegate) && by.Delegation == delegation;

    internal Refusal? NotOpen() => Conference is null ? new("fund-not-open", "The sponsorship fund is not open yet. The Secretariat opens it.") : null;

    /// <summary>Why the actor may not do this with a request, or null if it is the actor's State's or the Secretariat acts.</summary>
    internal Refusal? NotOwn(PlaceRequestId id, Actor by, ICommand command) => Find(id) switch
    {
        null => Refusal.Unknown("request"),
        { } request when by.IsAny(Roles.Secretariat) || Represents(by, request.State.Delegation) => null,
        _ => command.NotEntitled(),
    };

    /// <summary>Why a request cannot be decided on, or null if it waits.</summary>
    internal Refusal? NotWaiting(PlaceRequestId id, out PlaceRequest request)
    {
        request = Find(id)!;
        return request switch
        {
            null => Refusal.Unknown("request"),
            { Waits: true } => null,
            _ => new("request-not-waiting", $"The request of {request.State.Name} is decided already: {request.Status.ToString().ToLowerInvariant()}."),
        };
    }

    private Fund Apply(SponsorshipEvent happened) => happened switch
    {
        FundOpened e => this with { Conference = e.Conference, Name = e.Name, Priority = e.Priority },
        PriorityStated e => this with { Priority = e.Priority },
        RatesSet e => this with { Rates = [.. Rates.Where(rates => rates.From != e.Rates.From).Append(e.Rates).OrderBy(rates => rates.From)] },
        ContributionPledged e => this with { Contributions = Contributions.Add(new(e.Contribution, e.Donor, e.Currency, e.Earmark, 0, 0, 0, 0, [])) },
        ContributionReceived e => Change(e.Contribution, contribution => contribution with { Receipts = contribution.Receipts.Add(e.Receipt) }),
        ReceiptReversed e => Change(e.Contribution, contribution => contribution with { Receipts = contribution.Receipts.Remove(e.Receipt) }),
        PledgeWrittenOff => this,
        PlaceRequested e => this with
        {
            Requests = Requests.Add(new(e.Request, e.State, e.Nominee, e.Travel, PlaceStatus.Requested, null, null, [], [], e.Travel.Fare)),
        },
        FareQuoted e => Change(e.Request, request => request with { Travel = request.Travel with { Fare = e.Fare } }),
        RequestWithdrawn e => End(e.Request, PlaceStatus.Withdrawn, null),
        RequestRefused e => End(e.Request, PlaceStatus.Refused, e.Because),
        RequestReserved e => Change(e.Request, request => request with { Status = PlaceStatus.Reserve }),
        PlaceAwarded e => Change(e.Request, request => request.Become(PlaceStatus.Awarded, e.Because) with { Cost = e.Cost, Shares = e.Shares }),
        PlaceAccepted e => Change(e.Request, request => request with { Status = PlaceStatus.Accepted }),
        PlaceDeclined e => End(e.Request, PlaceStatus.Declined, e.Because),
        AwardCancelled e => End(e.Request, PlaceStatus.Cancelled, e.Because),
        OutcomesPublished e => this with { Published = e.Places },
        _ => throw new UnreachableException(),
    };

    private Fund Post(LedgerEntry entry) => Change(entry.Contribution, contribution => contribution.Post(entry));

    private Fund End(PlaceRequestId request, PlaceStatus status, string? because) =>
        Change(request, ended => ended.Become(status, because) with { Cost = null, Shares = [] });

    private Fund Change(ContributionId id, Func<Contribution, Contribution> change) =>
        this with { Contributions = Contributions.Replace(Find(id)!, change(Find(id)!)) };

    private Fund Change(PlaceRequestId id, Func<PlaceRequest, PlaceRequest> change) =>
        this with { Requests = Requests.Replace(Find(id)!, change(Find(id)!)) };
}
