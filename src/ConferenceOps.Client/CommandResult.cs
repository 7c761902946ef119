namespace ConferenceOps.Client;

/// <summary>What became of a command.</summary>
/// <param name="Result">The thing as it stands now, after a refusal too; null where it does not exist or is not for the reader.</param>
/// <param name="Refusal">Why it was refused, or null if it was carried out.</param>
public sealed record CommandResult<T>(T? Result, Refusal? Refusal)
    where T : class;

/// <summary>Why a command was not carried out.</summary>
/// <param name="Reason">A stable name in lower case with hyphens, for programs: <c>meeting-not-open</c>.</param>
/// <param name="Message">What is wrong and what to do, in a plain sentence for people.</param>
/// <param name="Rule">The rule of procedure it follows from, where there is one.</param>
public sealed record Refusal(string Reason, string Message, string? Rule);
