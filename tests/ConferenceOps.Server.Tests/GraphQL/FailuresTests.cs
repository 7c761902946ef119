using System.Net.Http.Json;
using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.GraphQL;
using ConferenceOps.Storage;
using GraphQL;
using GraphQL.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class FailuresTests(RunningConference conference)
{
    private const string Register = """
        mutation ($input: RegisterDelegationInput!) { registerDelegation(input: $input) { result { code version } refusal { reason } } }
        """;

    [Fact]
    public async Task A_command_that_cannot_be_written_fails_with_a_number_and_is_carried_out_once_when_it_is_sent_again()
    {
        using var secretary = await conference.Http(RunningConference.Secretary);
        var (commandId, code) = (Guid.CreateVersion7(), "UNWRITTEN");
        var input = new { commandId, conference = DemoConference.Id.Value, kind = "CIVIL_SOCIETY", code, name = "A network" };

        await Store($"""
            CREATE TRIGGER Broken BEFORE INSERT ON Events WHEN NEW.Stream = 'delegation/{DelegationId.For(DemoConference.Id, code)}'
            BEGIN SELECT RAISE(ABORT, 'a secret of the store'); END
            """);
        var failed = await Send(secretary, input);
        await Store("DROP TRIGGER Broken");

        var error = Assert.Single(failed.GetProperty("errors").EnumerateArray());
        Assert.Equal("TRY_AGAIN", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("extensions").GetProperty("trace").GetString()!);
        Assert.Contains("will not be carried out twice", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failed.GetRawText(), StringComparison.Ordinal);

        var written = (await SendUntilLoadedAnew(secretary, input)).GetProperty("data").GetProperty("registerDelegation");
        Assert.Equal("""{"result":{"code":"UNWRITTEN","version":1},"refusal":null}""", written.GetRawText());
        Assert.Equal(written.GetRawText(), (await Send(secretary, input)).GetProperty("data").GetProperty("registerDelegation").GetRawText());
    }

    [Fact]
    public void A_failure_tells_a_number_and_nothing_of_its_inside()
    {
        var error = Hidden(new InvalidOperationException("secret"));

        Assert.Equal("INTERNAL", error.Code);
        Assert.Contains((string)error.Extensions!["trace"]!, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_the_store_does_not_answer_in_time_may_be_asked_again()
    {
        var error = Hidden(new TimeoutException("secret"));

        Assert.Equal("TRY_AGAIN", error.Code);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_was_not_written_may_be_sent_again_and_says_so_in_its_own_words()
    {
        var error = Hidden(new NotWrittenException("draft/1 could not be written. Send the command again."));

        Assert.Equal(("TRY_AGAIN", "draft/1 could not be written. Send the command again."), (error.Code, error.Message));
    }

    [Fact]
    public void What_a_newer_version_has_written_is_said_to_be_so()
    {
        var error = Hidden(new NewerVersionException("draft/1", 2, "draft.set-to-music"));

        Assert.Equal("NEWER_VERSION", error.Code);
        Assert.StartsWith("draft/1 holds at version 2 the event 'draft.set-to-music'", error.Message, StringComparison.Ordinal);
    }

    private static ExecutionError Hidden(Exception failure)
    {
        var context = new UnhandledExceptionContext(new ExecutionOptions(), failure);
        Failures.Hide(context, NullLogger.Instance);
        return Assert.IsType<ExecutionError>(context.Exception);
    }

    private static async Task<JsonElement> Send(HttpClient client, object input)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query = Register, variables = new { input } });
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    // The grain that failed to write ends; until it has, it asks for the command again.
    private static async Task<JsonElement> SendUntilLoadedAnew(HttpClient client, object input)
    {
        const int many = 5_000;
        var answer = await Send(client, input);
        for (var sent = 1; answer.TryGetProperty("errors", out _); sent++)
        {
            Assert.True(sent < many, answer.GetRawText());
            answer = await Send(client, input);
        }

        return answer;
    }

    private async Task Store(string sql)
    {
        await using var context = await conference.Services.GetRequiredService<IDbContextFactory<ConferenceContext>>().CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(sql);
    }
}
