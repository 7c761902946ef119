using System.Globalization;
using ConferenceOps.Client;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Domain.Text;
using ConferenceOps.Web.Delegations;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Sponsorship;

/// <summary>What the pages about the sponsorship fund say.</summary>
internal static class SponsorshipWords
{
    public const string Fund = "Sponsorship fund";
    public const string NotOpen = "The sponsorship fund of this conference is not open yet. The Secretariat opens it; then States can ask for places here.";
    public const string OpenFund = "Open the fund";
    public const string NameOfFund = "Name of the fund";
    public const string Priority = "Stated priority";
    public const string PriorityHint = "The weightiest criterion first. Where all are equal the earlier request comes first. " +
        "Reporting on implementation is voluntary and gives no priority (resolution 77/71, paragraph 24).";
    public const string NoCriterion = "None";
    public const string MoneyByStage = "Money by stage";
    public const string Stage = "Stage";
    public const string Amount = "Amount";
    public const string Requests = "Requests";
    public const string FindRequests = "Find requests";
    public const string NoRequests = "No State has asked for a place yet.";
    public const string NoneFound = "No request is like that.";
    public const string Order = "Order";
    public const string State = "State";
    public const string States = "States";
    public const string Status = "Status";
    public const string Group = "Regional group";
    public const string NoGroup = "No group";
    public const string Why = "Why";
    public const string Cost = "Cost";
    public const string NoRates = "No rates";
    public const string Fare = "Economy fare there and back";
    public const string FareInDollars = "Economy fare there and back, in dollars";
    public const string Terminal = "Terminal expenses";
    public const string TerminalInDollars = "Terminal expenses for a journey, in dollars";
    public const string Subsistence = "Subsistence for a night";
    public const string SubsistenceInDollars = "Daily subsistence for a night, in dollars";
    public const string Total = "Total";
    public const string PaidBy = "Paid by";
    public const string EntriesOfRequest = "Entries of this request in the ledger";
    public const string PutOnReserve = "Put on the reserve list";
    public const string FareOrRefusal = "Another fare, refuse or withdraw";
    public const string QuoteFare = "Replace the fare";
    public const string RefuseRequest = "Refuse the request";
    public const string Withdraw = "Withdraw the request";
    public const string WithdrawAsk = "The request ends. To ask after all is to ask again, behind those who asked meanwhile.";
    public const string Reason = "Reason, for the record";
    public const string Accept = "Accept the place";
    public const string Decline = "Decline the place";
    public const string CancelAward = "Cancel the award";
    public const string Ask = "Ask for a sponsored place";
    public const string AskOnBehalf = "Ask for a place on a State's behalf";
    public const string AskingState = "State that asks";
    public const string Nominee = "Nominee";
    public const string NomineeHint = "The person who would travel.";
    public const string Function = "Function at home";
    public const string Arrives = "First night";
    public const string Departs = "Day of departure";
    public const string NoneAsked = "No place has been asked for. The Secretariat decides on requests in the order of the stated priority.";
    public const string Contributions = "Contributions";
    public const string Contribution = "Contribution";
    public const string NoContributions = "No donor has contributed yet.";
    public const string Donor = "Donor";
    public const string Earmark = "For";
    public const string AnyState = "Any State";
    public const string Awaited = "Still awaited";
    public const string Record = "Record a contribution";
    public const string Currency = "Currency";
    public const string PerDollarHint = "The United Nations operational rate of exchange of that day.";
    public const string Promised = "Promised";
    public const string InTheBank = "Received";
    public const string On = "Day it reached the bank";
    public const string Payments = "Payments and pledges";
    public const string EnterPayment = "Enter the payment";
    public const string Reverse = "Reverse the payment";
    public const string ReverseAsk = "The entries stay and are reversed by new ones. What the payment fulfilled of the pledge is awaited again.";
    public const string WriteOff = "Write off what is awaited";
    public const string PlacesByGroup = "Places by regional group";
    public const string Held = "Held";
    public const string OnReserve = "Reserve list";
    public const string Undecided = "Not decided";
    public const string Places = "Places";
    public const string Publish = "Publish the places given";
    public const string PublishAsk = "Everyone will see which States hold how many places now; no names of persons and no amounts.";
    public const string RatesAndPriority = "Rates and priority";
    public const string Rates = "Rates of subsistence and terminal expenses";
    public const string NoRatesYet = "No rates have been entered. Without them no place has a cost.";
    public const string RatesHint =
        "They hold from that night until the next rates. Requests that wait are costed anew; places already awarded keep their cost.";
    public const string EnterRates = "Enter rates";
    public const string From = "From";
    public const string Source = "Source";
    public const string StatePriority = "State another priority";
    public const string Outcomes = "Places given";
    public const string NothingPublished = "The Secretariat has not published any places yet.";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string PriorityOf(IReadOnlyList<Criterion> priority) => priority.Count == 0
        ? "Places are given in the order in which States ask."
        : $"Places go first to {string.Join(", then to ", priority.Select(NameOf))}; where all are equal, in the order in which States asked.";

    public static string InWords(Rates? rates) => rates is null
        ? "none"
        : $"{Dollars.Of(rates.Subsistence)} a night, {Dollars.Of(rates.Terminal)} a journey ({rates.Source})";

    public static string NameOf(Criterion criterion) => criterion switch
    {
        Criterion.FirstPlace => "States without a place",
        Criterion.LeastDeveloped => "least developed countries",
        Criterion.SmallIsland => "small island developing States",
        _ => "landlocked developing countries",
    };

    public static string NameOf(PlaceStatus status) => status switch
    {
        PlaceStatus.Requested => "Not decided",
        PlaceStatus.Reserve => "Reserve list",
        _ => status.ToString(),
    };

    public static string NameOfStage(string stage) => stage is nameof(FundMoney.Pledged) ? "Pledged" : stage;

    public static string MeaningOfStage(string stage) => stage switch
    {
        nameof(FundMoney.Received) => "in the bank",
        nameof(FundMoney.Committed) => "of that, for places awarded",
        nameof(FundMoney.Free) => "of that, for no place yet",
        _ => "still awaited; it backs no place",
    };

    public static string Figure(string stage, long amount) => $"{NameOfStage(stage)} {Dollars.Of(amount)}";

    /// <summary>Why a request stands where it stands.</summary>
    public static string Because(PlaceRequestView one) => one switch
    {
        { Rank: not null, Cost: null } => NoRatesOn(one.Arrives),
        { Rank: not null, Shortfall: > 0 and var missing } => $"{Dollars.Of(missing)} more must be received",
        { Rank: not null, Displaces: { } displaced } => $"Would leave {Isolated.Of(displaced)} without a place",
        { Rank: not null, Shortfall: 0 } => "Can be awarded now",
        { Status: PlaceStatus.Awarded, Reason: { } before } => $"Awaits the State's answer. Awarded before others: {before}",
        { Reason: { } reason } => reason,
        { Status: PlaceStatus.Awarded } => "Awaits the State's answer",
        _ => "",
    };

    /// <summary>A reason that another has followed since.</summary>
    public static string SaidBefore(StatedReason said) => $"{NameOf(said.Status)} before, because: {said.Because}";

    public static string FareAsked(PlaceRequestView one) =>
        $"{one.StateName} gave a fare of {Dollars.Of(one.FareAsked)} when it asked; another was quoted since.";

    public static string ToldToState(PlaceRequestView one) => one.Status switch
    {
        PlaceStatus.Requested => $"The Secretariat has not decided yet. {Waits(one)}",
        PlaceStatus.Reserve => $"The money received so far does not suffice. {Waits(one)}",
        PlaceStatus.Awarded => "A place is offered. Accept or decline it, so that it does not stay empty.",
        PlaceStatus.Accepted => "The place is yours.",
        PlaceStatus.Declined => "You have declined the place.",
        PlaceStatus.Cancelled => $"The Secretariat has cancelled the award: {one.Reason}",
        PlaceStatus.Refused => $"The Secretariat has refused the request: {one.Reason}",
        _ => "You have withdrawn the request.",
    };

    public static string Meets(PlaceRequestView one) => $"By the stated priority: {string.Join(", ", one.Criteria.Select(criterion => criterion switch
    {
        Criterion.FirstPlace => "its first place",
        Criterion.LeastDeveloped => "a least developed country",
        Criterion.SmallIsland => "a small island developing State",
        _ => "a landlocked developing country",
    }))}.";

    public static string NoRatesOn(DateOnly day) => $"No rates hold on {Day(day)}";

    public static string SubsistenceOf(int nights, DateOnly arrives, DateOnly departs) =>
        $"Subsistence, {(nights == 1 ? "1 night" : $"{nights} nights")}, {Dates.Span(arrives, departs)}";

    public static string Award(PlaceRequestView one) => $"Award the place to {Isolated.Of(one.StateName)}";

    public static string AwardAsk(PlaceRequestView one) =>
        $"{Dollars.Of(one.Cost!.Total)} of the money received will be committed, and {Isolated.Of(one.StateName)} will be offered the place.";

    public static string WouldDisplace(PlaceRequestView one, string displaced) =>
        $"{Isolated.Of(displaced)} stands before {Isolated.Of(one.StateName)} in the stated priority and would be left without a place. " +
        "Give the reason for the record, or award that one first.";

    public static string Accepts(PlaceRequestView one) => $"Record that {Isolated.Of(one.StateName)} accepts";

    public static string Declines(PlaceRequestView one) => $"Record that {Isolated.Of(one.StateName)} declines";

    public static string CancelAsk(PlaceRequestView one) =>
        $"{Dollars.Of(one.Cost!.Total)} becomes free for those who wait. {Isolated.Of(one.StateName)} reads the reason.";

    public static string DeclineAsk(PlaceRequestView one) => $"The place of {Isolated.Of(one.Nominee)} goes to those who wait. The reason is optional.";

    public static string RequestsOf(string state) => $"Requests of {state}";

    public static string AmountIn(string currency) => $"Amount in {currency}";

    public static string PerDollar(string currency) => $"{currency} for one dollar";

    public static string Title(Contribution one) =>
        one.Earmark is { } group ? $"{Isolated.Of(one.Donor)}, for {DelegationWords.NameOf(group)}" : Isolated.Of(one.Donor);

    public static string ReverseOf(Receipt receipt) => $"Reverse the payment of {Day(receipt.On)}, {Dollars.Of(receipt.Value)}";

    public static string WriteOffAsk(Contribution one) => $"{Dollars.Of(one.Pledged)} of {Isolated.Of(one.Donor)} will no longer be awaited.";

    public static string Given(IReadOnlyList<PublishedPlaces> published) =>
        $"{Count(published.Sum(places => places.Count), "place")} for {Count(published.Count, "State")}, as last published by the Secretariat.";

    public static string StateWithPlaces(PublishedPlaces places) =>
        places.Count == 1 ? Isolated.Of(places.Name) : $"{Isolated.Of(places.Name)} ({places.Count})";

    private static string Waits(PlaceRequestView one) => one.Rank == 1
        ? "It is first among those who wait, by the stated priority."
        : $"It is {Dates.Ordinal(one.Rank!.Value)} among those who wait, by the stated priority.";

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
