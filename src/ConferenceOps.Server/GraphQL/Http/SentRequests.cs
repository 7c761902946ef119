using GraphQL;
using GraphQL.Transport;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What came in one body or address: requests, each for itself; or why there are none, and the status that says so.</summary>
/// <param name="Requests">In their order.</param>
/// <param name="List">True if they came, and are to be answered, in a list.</param>
/// <param name="Refusal">Why there are none; null if there are.</param>
/// <param name="Status">The status that goes with the refusal.</param>
internal sealed record SentRequests(IReadOnlyList<SentRequest> Requests, bool List, string? Refusal, int Status)
{
    public static SentRequests None(string refusal, int status = StatusCodes.Status400BadRequest) => new([], false, refusal, status);
}

/// <summary>One request of so many bytes, or why it is none: it costs only itself.</summary>
internal sealed record SentRequest(int Bytes, GraphQLRequest? Request, ExecutionError? Refusal)
{
    public static SentRequest Refused(int bytes, string why) => new(bytes, null, new(why) { Code = Failures.BadRequest });
}
