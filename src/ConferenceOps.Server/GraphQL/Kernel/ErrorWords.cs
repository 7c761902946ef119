using GraphQL;
using GraphQL.Execution;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Errors as clients are told them: their code, and no more words than a person reads.</summary>
internal sealed class ErrorWords() : ErrorInfoProvider(options => options.ExposeCodes = false)
{
    /// <summary>How many errors one answer tells of.</summary>
    public const int MostErrors = 10;

    private const int MostCharacters = 400;

    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var info = base.GetInfo(executionError);
        // What was sent is repeated in some messages, however long it is.
        return info.Message.Length <= MostCharacters ? info : info with { Message = $"{info.Message[..MostCharacters]} …" };
    }

    /// <summary>Leaves the first errors, and says how many there are beside.</summary>
    public static void Cut(ExecutionResult result)
    {
        if (result.Errors is not { Count: > MostErrors } all)
            return;
        result.Errors = [.. all.Take(MostErrors), new($"There are {all.Count - MostErrors} more errors. Mend these first.") { Code = "MORE_ERRORS" }];
    }
}
