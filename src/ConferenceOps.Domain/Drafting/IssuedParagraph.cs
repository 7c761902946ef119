using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>A paragraph as it was issued.</summary>
/// <param name="Label">Its number; empty for headings.</param>
/// <param name="Moves">How many times it had been moved since the draft was created; 0 where it was issued before this was recorded.</param>
/// <param name="Until">The number it bore until it was issued with this one, as in "15 bis"; null if none or the same.</param>
[GenerateSerializer, Immutable]
public sealed record IssuedParagraph(
    ParagraphId Id, ParagraphKind Kind, int Level, string Label, string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Moves = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Until = null)
    : INumbered
{
    /// <summary>The paragraphs of a draft as they are issued: numbered anew, without the deleted ones.</summary>
    public static ImmutableArray<IssuedParagraph> Of(Draft draft)
    {
        var standing = Standing(draft);
        var anew = Numbering.Anew(standing, draft.Language);
        return
        [
            .. standing.Select(one => anew[one.Id] is var label && label == one.Label || one.Label.Length == 0
                ? one with { Label = label }
                : one with { Label = label, Until = one.Label }),
        ];
    }

    /// <summary>The paragraphs of a draft as they stand, with the numbers they bear between two revisions, without the deleted ones.</summary>
    public static ImmutableArray<IssuedParagraph> Standing(Draft draft)
    {
        var numbers = Numbering.Of(draft);
        return
        [
            .. draft.Paragraphs.Where(paragraph => !paragraph.Deleted)
                .Select(one => new IssuedParagraph(one.Id, one.Kind, one.Level, numbers[one.Id], one.Text, one.Moves)),
        ];
    }

    /// <summary>
    /// Tells one text from every other: the SHA-256 of its paragraphs as they are written down, in hexadecimal digits. How they came by their places
    /// and numbers makes no other text.
    /// </summary>
    public static string Digest(ImmutableArray<IssuedParagraph> text) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(text.Select(one => one with { Label = "", Moves = 0, Until = null }), EventJson.Options)));
}
