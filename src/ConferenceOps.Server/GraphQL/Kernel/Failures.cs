using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What callers learn of a failure on our side: that it happened and how to ask about it, nothing of its inside.</summary>
internal static class Failures
{
    public static Task Hide(UnhandledExceptionContext context, IServiceProvider services)
    {
        if (context.OriginalException is FormatException malformed)
        {
            context.ErrorMessage = malformed.Message;
            return Task.CompletedTask;
        }

        var trace = Activity.Current?.TraceId.ToString() ?? Guid.CreateVersion7().ToString("N");
        services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Failures))
            .LogError(context.OriginalException, "{Field} failed, trace {Trace}", context.FieldContext?.FieldDefinition.Name, trace);
        context.ErrorMessage = $"Something failed on our side. Try again; if it stays so, tell the Secretariat this number: {trace}.";
        context.Exception = new InternalException(context.ErrorMessage);
        return Task.CompletedTask;
    }

    // The error's code is made of the exception's name: INTERNAL.
    private sealed class InternalException(string message) : Exception(message);
}
