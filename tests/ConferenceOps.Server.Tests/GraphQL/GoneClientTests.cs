using ConferenceOps.Domain;
using ConferenceOps.Server.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class GoneClientTests(RunningConference conference)
{
    [Fact]
    public async Task Nothing_is_begun_for_whoever_has_gone()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var asked = StoreQuestions.Count();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => conference.Services.GetRequiredService<Executor>().Execute(
            new() { Query = $"{{ body(id: \"{Guid.CreateVersion7()}\") {{ id }} }}" }, Actor.Public, queriesOnly: true, gone.Token));

        Assert.Equal(0, asked.Asked);
    }

    [Fact]
    public async Task A_question_to_the_store_ends_with_the_wait_for_it()
    {
        using var gone = new CancellationTokenSource();
        var loader = new BatchLoader<int, int>(async (keys, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return keys.ToLookup(key => key);
        });
        var waiting = loader.Load(1).GetResultAsync(gone.Token);
        Assert.False(waiting.IsCompleted);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
