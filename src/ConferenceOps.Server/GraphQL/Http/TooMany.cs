using System.Globalization;
using ConferenceOps.Server.Hosting;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What those are told whose budget is spent for now.</summary>
internal static class TooMany
{
    private const string RetryAfter = "retryAfter";

    public static ExecutionError Requests(TimeSpan wait) => new(Purse.Words(wait))
    {
        Code = Failures.TooManyRequests,
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { [RetryAfter] = (int)wait.TotalSeconds },
    };

    /// <summary>After how many seconds to come back; null if the result is another.</summary>
    public static string? Seconds(ExecutionResult result) =>
        result.Errors is [{ Code: Failures.TooManyRequests, Extensions: { } told }] ? Convert.ToString(told[RetryAfter], CultureInfo.InvariantCulture) : null;
}
