using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What callers learn of a failure on our side: that it happened and how to ask about it, nothing of its inside.</summary>
internal static class Failures
{
    public static Task Hide(UnhandledExceptionContext context)
    {
        if (context.OriginalException is FormatException malformed)
        {
            context.ErrorMessage = malformed.Message;
            return Task.CompletedTask;
        }

        var trace = Activity.Current?.TraceId.ToString() ?? Guid.CreateVersion7().ToString("N");
        context.Context?.RequestServices?.GetService<ILoggerFactory>()?.CreateLogger(typeof(Failures))
            .LogError(context.OriginalException, "{Field} failed, trace {Trace}", context.FieldContext?.FieldDefinition.Name, trace);
        context.ErrorMessage = $"Something failed on our side. Try again; if it stays so, tell the Secretariat this number: {trace}.";
        context.Exception = new InternalFailure(context.ErrorMessage);
        return Task.CompletedTask;
    }

    // The error's code is made of the exception's name: INTERNAL_FAILURE.
    private sealed class InternalFailure(string message) : Exception(message);
}
