using System.Reflection;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Storage.Tests.ReadModels;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    /// <summary>What makes the things that the others change.</summary>
    private static readonly string[] First =
    [
        "conference.convened", "conference.body-established", "programme.meeting-scheduled", "delegation.registered", "delegation.member-enrolled",
        "draft.created", "draft.proposal-tabled",
    ];

    [Fact]
    public async Task The_longest_values_of_every_event_are_stored()
    {
        await using var store = await Open();
        await using var context = store.Context();
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in First.Concat(EventNames.All.Except(First).Order(StringComparer.Ordinal)))
        {
            var happened = LongestValues.Of(name);
            var stream = Stream(happened);
            var version = versions.GetValueOrDefault(stream);
            await store.Log.Append(Request(stream, version, happened) with { By = LongestValues.Actor });
            versions[stream] = version + 1;
            // The things of a type all bear one identity here.
            await context.Identities.ExecuteDeleteAsync();
        }

        // What one provider takes, another refuses: no text is longer than its column.
        foreach (var type in context.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.Assembly == typeof(ConferenceContext).Assembly))
            await (Task)Generic(nameof(Fits), type).Invoke(null, [context])!;
    }

    private static async Task Fits<TRow>(ConferenceContext context)
        where TRow : class
    {
        var columns = context.Model.FindEntityType(typeof(TRow))!.GetProperties().Where(property => property.GetMaxLength() is not null).ToList();
        foreach (var row in await context.Set<TRow>().ToListAsync())
        {
            foreach (var column in columns)
            {
                var stored = $"{context.Entry(row).Property(column.Name).CurrentValue}";
                Assert.True(stored.Length <= column.GetMaxLength(), $"{typeof(TRow).Name}.{column.Name} holds {column.GetMaxLength()}: {stored.Length}.");
            }
        }
    }

    private static MethodInfo Generic(string name, Type of) =>
        typeof(StorageContract).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(of);

    private static string KindOf<TState>()
        where TState : IAggregate => TState.Kind;

    private static string Stream(IEvent happened)
    {
        var state = typeof(IEvent).Assembly.GetTypes().Single(type => type.GetInterfaces().Any(one => one.IsGenericType
            && one.GetGenericTypeDefinition() == typeof(IAggregate<,>) && happened.GetType().IsAssignableTo(one.GenericTypeArguments[1])));
        var kind = (string)Generic(nameof(KindOf), state).Invoke(null, [])!;
        var id = kind switch
        {
            "draft" => typeof(DraftId),
            "meeting" => typeof(MeetingId),
            "delegation" => typeof(DelegationId),
            "agenda" or "programme" => typeof(BodyId),
            _ => typeof(ConferenceId),
        };
        return $"{kind}/{LongestValues.Identity(id)}";
    }
}
