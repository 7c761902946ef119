using ConferenceOps.Server.GraphQL;
using GraphQL;
using GraphQL.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class FailuresTests
{
    [Fact]
    public void A_failure_tells_a_number_and_nothing_of_its_inside()
    {
        var error = Hidden(new InvalidOperationException("secret"));

        Assert.Equal("INTERNAL", error.Code);
        Assert.Contains((string)error.Extensions!["trace"]!, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_the_store_says_that_sending_again_is_safe()
    {
        var error = Hidden(new InvalidOperationException("outer", new DbUpdateException("secret")));

        Assert.Equal("TRY_AGAIN", error.Code);
        Assert.Contains("commandId", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    private static ExecutionError Hidden(Exception failure)
    {
        var context = new UnhandledExceptionContext(new ExecutionOptions(), failure);
        Failures.Hide(context, NullLogger.Instance);
        return Assert.IsType<ExecutionError>(context.Exception);
    }
}
