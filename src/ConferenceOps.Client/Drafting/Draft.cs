using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>A draft document.</summary>
/// <param name="Version">The version of the stream <c>draft/{id}</c> that this shows.</param>
/// <param name="Symbol">As in <c>A/CONF.192/2024/RC/CRP.1</c>.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="Paragraphs">In reading order; null when not asked for.</param>
/// <param name="Proposals">The first 250 that await a decision, in the order of tabling; null when not asked for.</param>
public sealed record Draft(
    Guid Id, int Version, BodyName Body, string Symbol, string Title, DraftLanguage Language, IReadOnlyList<Paragraph>? Paragraphs,
    ProposalConnection? Proposals = null);

/// <summary>The six official languages, by their ISO 639-1 codes.</summary>
[JsonConverter(typeof(WireEnum<DraftLanguage>))]
public enum DraftLanguage
{
    /// <summary>Arabic.</summary>
    Ar,

    /// <summary>Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,

    /// <summary>French.</summary>
    Fr,

    /// <summary>Russian.</summary>
    Ru,

    /// <summary>Spanish.</summary>
    Es,
}
