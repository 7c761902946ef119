using Orleans;

namespace ConferenceOps.Domain;

/// <summary>Why a command was not carried out: a value, not an error.</summary>
/// <param name="Reason">A stable name in lower case with hyphens, for programs: <c>meeting-not-open</c>.</param>
/// <param name="Message">What is wrong and what to do, in a plain sentence for people.</param>
/// <param name="Rule">The rule of procedure it follows from, where there is one.</param>
[GenerateSerializer, Immutable]
public sealed record Refusal(string Reason, string Message, string? Rule = null)
{
    /// <summary>A refusal in a sentence that names things.</summary>
    internal Refusal(string reason, Sentence sentence, string? rule = null)
        : this(reason, sentence.ToString(), rule)
    {
    }

    /// <summary>The thing named does not exist (any more).</summary>
    public static Refusal Unknown(string what) => new(Code("unknown", what), $"There is no such {what}; it may have been removed. Choose another.");

    /// <summary>The command's identity was used before: by somebody else, or for something else.</summary>
    public static Refusal CommandReused { get; } = new("command-reused", "Another command was sent under this id. Send this one under an id of its own.");

    /// <summary>Something bears the identity already that its sender chose for something new.</summary>
    /// <param name="what">The kind of thing, as in "agenda item".</param>
    /// <param name="name">What bears it.</param>
    internal static Refusal Exists(string what, string name) =>
        new(Code(what, "exists"), $"{name}: this {what} exists already. Look at what stands there, or give a new one an identity of its own.");

    /// <summary>Something else bears the identity that its sender chose for something new, or once bore it; what it is called is not told,
    /// since the sender may not be one who may know.</summary>
    /// <param name="made">The identity, and what it was to be given to.</param>
    /// <param name="bearer">The kind of thing that bears it.</param>
    public static Refusal Taken(NewIdentity made, string bearer) => new(
        Code(made.Kind, "exists"),
        $"The identity chosen for this {made.Kind} is that of {(bearer[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {bearer}, "
            + "which may be gone by now. Give it an identity of its own.");

    /// <summary>What is to be replaced was replaced since the sender looked.</summary>
    internal static Refusal MovedOn(string how) => new("has-moved-on", $"{how} Look at what stands now and decide again.");

    /// <summary>Who has done what, in a sentence: "Amina Otieno has deleted paragraph 12 since you looked at it."</summary>
    /// <param name="who">Their names.</param>
    /// <param name="what">What they did, each to complete "has"; where nothing is told, they "changed this".</param>
    /// <param name="when">Since when.</param>
    internal static string Done(IEnumerable<string> who, IEnumerable<string> what, string when)
    {
        var names = who.Distinct(StringComparer.Ordinal).ToList();
        var done = what.DefaultIfEmpty("changed this").ToList();
        return $"{string.Join(" and ", names)} {(names.Count == 1 ? "has" : "have")} {Sentence.List(done)} {when}.";
    }

    /// <summary>A reason from words: "short title" and "missing" make <c>short-title-missing</c>.</summary>
    internal static string Code(params ReadOnlySpan<string> words) => string.Join('-', words).Replace(' ', '-').ToLowerInvariant();

    /// <summary>A sentence with figures and dates written the same on every machine.</summary>
    internal static string Words(FormattableString sentence) => FormattableString.Invariant(sentence);
}
