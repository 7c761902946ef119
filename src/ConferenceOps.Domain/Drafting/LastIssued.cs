using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>What the rules need of the revision issued last; the revision itself is a row.</summary>
/// <param name="Number">0 for the draft as it was created.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Digest">The digest of its text.</param>
/// <param name="Numbers">The numbers that it froze, in its order; none before <c>/Rev.1</c>, since until then numbers follow the text freely.</param>
[GenerateSerializer, Immutable]
public sealed record LastIssued(int Number, string Symbol, string Digest, ImmutableArray<IssuedNumber> Numbers)
{
    /// <summary>What is remembered of a revision with this text.</summary>
    public static LastIssued Of(int number, string symbol, ImmutableArray<IssuedParagraph> text) => new(
        number, symbol, IssuedParagraph.Digest(text),
        number == 0 ? [] : [.. text.Select(one => new IssuedNumber(one.Id, one.Kind, one.Level, one.Label, one.Moves))]);
}
