using System.Collections.Frozen;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Server.Live;

/// <summary>Which streams there are to follow, and by whom: as each aggregate says of itself.</summary>
internal static class LiveStreams
{
    private static readonly FrozenDictionary<string, Audience> Followers = typeof(IEvent).Assembly.GetTypes()
        .SelectMany(type => type.GetInterfaces().Where(IsAggregate))
        .Select(aggregate => (KeyValuePair<string, Audience>)typeof(LiveStreams).GetMethod(nameof(Of), Type.EmptyTypes)!
            .MakeGenericMethod(aggregate.GenericTypeArguments).Invoke(null, null)!)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kinds of stream and their audiences.</summary>
    public static IEnumerable<KeyValuePair<string, Audience>> All => Followers;

    /// <summary>The one name of a stream, in whatever way its id is written; null if there is no such kind of stream.</summary>
    public static string? NameOf(string stream) => stream.Split('/') is [var kind, var id] && Followers.ContainsKey(kind) && Guid.TryParse(id, out var known)
        ? $"{kind}/{known}"
        : null;

    /// <summary>Why this actor may not follow this stream, or null if they may.</summary>
    public static string? Refuse(string stream, Actor follower) => stream.Split('/') switch
    {
        [var kind, _] when NameOf(stream) is not null && Followers.TryGetValue(kind, out var audience) =>
            follower.MaySee(audience) ? null : $"not-entitled: {kind} streams are for {audience.ToString().ToLowerInvariant()}; sign in as one of them.",
        _ => $"unknown-stream: \"{Excerpt.Of(stream, 80)}\" names no stream. "
            + $"Give one of {string.Join(", ", Followers.Keys.Order(StringComparer.Ordinal))}, a stroke and an id.",
    };

    public static KeyValuePair<string, Audience> Of<TState, TEvent>()
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent => new(TState.Kind, TState.Followers);

    private static bool IsAggregate(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAggregate<,>);
}
