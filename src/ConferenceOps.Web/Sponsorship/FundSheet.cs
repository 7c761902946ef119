using ConferenceOps.Client;
using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Web.Sponsorship;

/// <summary>What the page about the fund shows.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Fund">Its fund as far as the reader may see it; null until it is opened.</param>
public sealed record FundSheet(ConferenceId Conference, FundView? Fund);
