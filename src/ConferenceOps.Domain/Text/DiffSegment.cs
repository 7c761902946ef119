using System.Text.Json.Serialization;
using Orleans;

namespace ConferenceOps.Domain.Text;

/// <summary>A stretch of a comparison.</summary>
/// <param name="Op">In both texts, only in the later, or only in the earlier.</param>
/// <param name="Text">The markup of the stretch; never empty.</param>
[GenerateSerializer, Immutable]
public sealed record DiffSegment(DiffOp Op, string Text);

/// <summary>To which of two compared texts a stretch belongs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DiffOp>))]
public enum DiffOp
{
    /// <summary>To both.</summary>
    [JsonStringEnumMemberName("=")]
    Equal,

    /// <summary>To the later text alone.</summary>
    [JsonStringEnumMemberName("+")]
    Inserted,

    /// <summary>To the earlier text alone.</summary>
    [JsonStringEnumMemberName("-")]
    Deleted,
}
