using System.Buffers;
using ConferenceOps.Grains;
using ConferenceOps.Storage.Log;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// Answers a question once for all who ask the same as members of the same circle while nothing happens: when a crowd asks what a change means,
/// one answer is worked out and written.
/// </summary>
internal sealed class SharedAnswers(LogTail tail, CommandRouter router, ResultJson json, TimeProvider clock)
{
    // What tells the time goes on though nothing happens.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private const int Most = 200;
    private const int MostBytes = 256 * 1024;

    private readonly Recent<Answer> answers = new(Most);

    /// <summary>The answer to a question.</summary>
    /// <param name="question">The document, its variables and the circle of who asks.</param>
    /// <param name="execute">Works it out; says whether others may be given the same.</param>
    public async Task<ExecutionResult> Of(string question, Func<Task<(ExecutionResult Result, bool ForAll)>> execute)
    {
        if (tail.Position is not { } position)
            return (await execute()).Result;
        // Between its commit and its answer a command may be seen by some and not by others yet: afterwards it is asked anew.
        var state = (position, router.Answered);
        if (answers.Find(question) is { } known && known.State == state && clock.GetElapsedTime(known.Since) < Longest && await known.Written is { } written)
            return new WrittenResult(written);

        var answer = new Answer(state, clock.GetTimestamp());
        answers.Keep(question, answer);
        byte[]? bytes = null;
        try
        {
            var (result, forAll) = await execute();
            bytes = forAll && result is { Executed: true, Errors: null or { Count: 0 } } ? Write(result) : null;
            return bytes is null ? result : new WrittenResult(bytes);
        }
        finally
        {
            // Whoever waited and cannot be given this asks for himself.
            answer.Settle(bytes is { Length: <= MostBytes } ? bytes : null);
        }
    }

    private byte[] Write(ExecutionResult result)
    {
        var bytes = new ArrayBufferWriter<byte>();
        json.Write(bytes, result);
        return bytes.WrittenSpan.ToArray();
    }

    private sealed class Answer((long Position, long Answered) state, long since)
    {
        private readonly TaskCompletionSource<byte[]?> written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public (long Position, long Answered) State => state;

        public long Since => since;

        public Task<byte[]?> Written => written.Task;

        public void Settle(byte[]? bytes) => written.SetResult(bytes);
    }
}

/// <summary>A result that is written already.</summary>
internal sealed class WrittenResult : ExecutionResult
{
    public WrittenResult(byte[] utf8) => (Utf8, Executed) = (utf8, true);

    /// <summary>The result in JSON.</summary>
    public byte[] Utf8 { get; }
}
