using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Server.GraphQL;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class SharedAnswersTests(RunningConference conference)
{
    private readonly SharedAnswers answers = conference.Services.GetRequiredService<SharedAnswers>();

    [Fact]
    public async Task A_crowd_that_asks_the_same_in_the_same_moment_has_it_worked_out_for_few()
    {
        var (gate, executed) = (new TaskCompletionSource(), 0);
        var crowd = Enumerable.Range(0, 100).Select(_ => answers.Of("crowd", async () =>
        {
            Interlocked.Increment(ref executed);
            await gate.Task;
            return (new ExecutionResult { Executed = true }, true);
        })).ToArray();

        gate.SetResult();
        await Task.WhenAll(crowd);

        // One for each thing that happened meanwhile elsewhere in the conference.
        Assert.InRange(executed, 1, 50);
    }

    [Fact]
    public async Task What_is_for_one_person_is_worked_out_for_each()
    {
        var executed = 0;
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => answers.Of("personal", () =>
        {
            Interlocked.Increment(ref executed);
            return Task.FromResult((new ExecutionResult { Executed = true }, false));
        })));

        Assert.Equal(100, executed);
    }

    [Fact]
    public async Task Once_a_command_is_answered_what_was_read_before_is_not_given_any_more()
    {
        var commission = await Commission.Established(conference);
        var http = await conference.Http();
        foreach (var title in new[] { "Marking", "Tracing", "Stockpiles" })
        {
            await Titles();
            await commission.AgendaItem(title);
            Assert.Equal(title, (await Titles()).Last());
        }

        async Task<string[]> Titles()
        {
            var question = new Uri($"graphql?query={{body(id:\"{commission.Id}\"){{agenda{{items{{title}}}}}}}}", UriKind.Relative);
            using var answer = JsonDocument.Parse(await http.GetStringAsync(question, TestContext.Current.CancellationToken));
            return [.. answer.RootElement.GetProperty("data").GetProperty("body").GetProperty("agenda").GetProperty("items").EnumerateArray()
                .Select(item => item.GetProperty("title").GetString()!)];
        }
    }

    [Fact]
    public async Task Nobody_is_answered_as_another_who_asked_the_same()
    {
        var executor = conference.Services.GetRequiredService<Executor>();
        Actor[] delegates = [.. Enumerable.Range(0, 5).Select(number => new Actor(Guid.CreateVersion7(), $"Delegate {number}", Roles.Delegate))];
        foreach (var one in delegates.Concat(delegates))
        {
            using var answer = await executor.Ask("{ viewer { name roles } }", null, one, TestContext.Current.CancellationToken);
            Assert.Equal(one.Name, answer.RootElement.GetProperty("data").GetProperty("viewer").GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task No_circle_is_answered_as_another()
    {
        var executor = conference.Services.GetRequiredService<Executor>();
        const string Question = "{ drafts { id } }";
        foreach (var (actor, entitled) in Twice((new(Guid.CreateVersion7(), "Delegate", Roles.Delegate), true), (Actor.Public, false)))
        {
            using var answer = await executor.Ask(Question, null, actor, TestContext.Current.CancellationToken);
            Assert.Equal(entitled, !answer.RootElement.TryGetProperty("errors", out _));
        }
    }

    private static IEnumerable<(Actor Actor, bool Entitled)> Twice(params (Actor Actor, bool Entitled)[] all) => all.Concat(all).Concat(all);
}
