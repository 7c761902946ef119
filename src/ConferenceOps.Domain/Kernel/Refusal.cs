using Orleans;

namespace ConferenceOps.Domain;

/// <summary>Why a command was not carried out: a value, not an error.</summary>
/// <param name="Reason">A stable name in lower case with hyphens, for programs: <c>meeting-not-open</c>.</param>
/// <param name="Message">What is wrong and what to do, in a plain sentence for people.</param>
/// <param name="Rule">The rule of procedure it follows from, where there is one.</param>
[GenerateSerializer, Immutable]
public sealed record Refusal(string Reason, string Message, string? Rule = null)
{
    /// <summary>The actor's role does not permit the act.</summary>
    /// <param name="act">The act, as in "open a meeting".</param>
    /// <param name="who">Those who may, as in "the Chair and the bureau".</param>
    public static Refusal NotEntitled(string act, string who) => new("not-entitled", $"Only {who} may {act}.");

    /// <summary>The thing named does not exist (any more).</summary>
    public static Refusal Unknown(string what) => new($"unknown-{what.Replace(' ', '-')}", $"There is no such {what}; it may have been removed. Choose another.");

    /// <summary>A required text is empty or too long; null when it is neither.</summary>
    /// <param name="what">The field in words, as in "title".</param>
    /// <param name="text">What was given.</param>
    /// <param name="most">The greatest length in UTF-16 units.</param>
    public static Refusal? OfText(string what, string? text, int most) => text switch
    {
        null or "" => new($"{what}-missing", $"Give the {what}."),
        _ when string.IsNullOrWhiteSpace(text) => new($"{what}-missing", $"Give the {what}."),
        _ when text.Length > most => new($"{what}-too-long", $"The {what} has {text.Length:N0} characters; at most {most:N0} are kept. Shorten it."),
        _ => null,
    };
}
