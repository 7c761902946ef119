using System.Data.Common;
using System.Diagnostics;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;
using GraphQL;
using GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What callers learn of a failure on our side: that it happened and how to ask about it, nothing of its inside.</summary>
internal static class Failures
{
    public const string BadRequest = "BAD_REQUEST";
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>What the follower of a stream has is of no use any more: it fetches the current state.</summary>
    public const string StartAnew = "START_ANEW";

    private const string TryAgain = "TRY_AGAIN";
    private const string NewerVersion = "NEWER_VERSION";

    /// <summary>Puts an error that tells nothing in the place of an exception, and the exception in the log under the same number.</summary>
    public static void Hide(UnhandledExceptionContext context, ILogger logger)
    {
        // Said on purpose, in the middle of a stream.
        if (context.OriginalException is ExecutionError said)
        {
            context.Exception = said;
            return;
        }

        var trace = Activity.Current?.TraceId.ToString() ?? Guid.CreateVersion7().ToString("N");
        logger.LogError(context.OriginalException, "{Field} failed, trace {Trace}", context.FieldContext?.FieldDefinition.Name ?? "The operation", trace);
        context.Exception = context.OriginalException switch
        {
            NotWrittenException notWritten => Error(TryAgain, notWritten.Message, trace),
            NewerVersionException newer => Error(NewerVersion, newer.Message, trace),
            var failure when IsOfStore(failure) => Error(
                TryAgain, "The store cannot be reached just now. Send the same again: a command with the same commandId is never carried out twice.", trace),
            _ => Error("INTERNAL", $"Something failed on our side. Try again; if it stays so, tell the Secretariat this number: {trace}.", trace),
        };
    }

    private static ExecutionError Error(string code, string message, string trace) =>
        new(message) { Code = code, Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["trace"] = trace } };

    private static bool IsOfStore(Exception? failure) => failure is not null
        && (failure is DbException or DbUpdateException or ConcurrencyConflictException or TimeoutException or OrleansException
            || IsOfStore(failure.InnerException));
}
