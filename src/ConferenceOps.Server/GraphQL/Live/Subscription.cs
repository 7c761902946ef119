using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Server.Live;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What can be followed, for clients without SignalR; each stream says itself who may follow it.</summary>
internal sealed class Subscription
{
    [Description("Each change of a stream, in order, from the one after the version given, or from now on. "
        + "To go on after an interruption, give the last version received.")]
    [May(Audience.Public)]
    [Costs(CostsAttribute.Missed)]
    public static IAsyncEnumerable<ChangeNode> Changes(
        [Description("As in meeting/{id}, programme/{body}, agenda/{body}, speakers/{item}, delegation/{id}, draft/{id} or fund/{conference}.")] string stream,
        int? after,
        [FromUserContext] Caller caller,
        [FromServices] StreamFollower streams,
        CancellationToken cancellation)
    {
        if (LiveStreams.Refuse(stream, caller.Actor) is { } refusal)
            throw new ExecutionError(refusal)
            {
                Code = refusal.StartsWith("not-entitled", StringComparison.Ordinal)
                    ? caller.SignedIn ? Entitlements.NotEntitled : Entitlements.SignInRequired
                    : Failures.BadRequest,
            };
        return streams.Follow(LiveStreams.NameOf(stream)!, after, caller.Actor.Audience, caller.Pace!, cancellation)
            .Select(told => told.Change is { } change ? new ChangeNode(change) : throw Anew(told.Version, after));
    }

    private static ExecutionError Anew(int version, int? after) => new(
        $"The stream is at version {version}, before {after}: what you have is of another past. "
            + "Fetch the current state and follow from the version it shows.")
    { Code = Failures.StartAnew };
}

[Description("Something that happened in a stream.")]
internal sealed class ChangeNode(Change change) : Node<Change>(change);
