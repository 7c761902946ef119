using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>A paragraph as it was issued.</summary>
/// <param name="Label">Its number; empty for headings.</param>
[GenerateSerializer, Immutable]
public sealed record IssuedParagraph(ParagraphId Id, ParagraphKind Kind, int Level, string Label, string Text)
{
    /// <summary>The paragraphs of a draft as they stand, without the deleted ones.</summary>
    public static ImmutableArray<IssuedParagraph> Of(Draft draft)
    {
        var labels = Numbering.Labels(draft);
        return
        [
            .. draft.Paragraphs.Where(paragraph => !paragraph.Deleted)
                .Select(paragraph => new IssuedParagraph(
                    paragraph.Id, paragraph.Kind, paragraph.Level, labels.GetValueOrDefault(paragraph.Id, ""), paragraph.Text)),
        ];
    }

    /// <summary>Tells one text from every other: the SHA-256 of its paragraphs as they are written down, in hexadecimal digits.</summary>
    public static string Digest(ImmutableArray<IssuedParagraph> text) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(text, EventJson.Options)));
}
