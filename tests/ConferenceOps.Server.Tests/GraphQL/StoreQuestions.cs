using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>Counts the commands that one test's flow sends to the store, whatever other tests do meanwhile.</summary>
internal sealed class StoreQuestions
{
    private static readonly AsyncLocal<StoreQuestions?> Counting = new();
    private int asked;

    private StoreQuestions()
    {
    }

    public int Asked => asked;

    /// <summary>To be called before the first context is made: EF Core looks for listeners once a second only.</summary>
    public static void Listen() => DiagnosticListener.AllListeners.Subscribe(new Listener());

    /// <summary>Counts from here on.</summary>
    public static StoreQuestions Count() => Counting.Value = new();

    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && Counting.Value is { } counting)
                Interlocked.Increment(ref counting.asked);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
