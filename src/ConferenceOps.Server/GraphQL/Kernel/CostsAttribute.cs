using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What a field costs beside the values it yields: a look into the store, a search, a comparison. A value costs about 1.5 µs.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class CostsAttribute(int units) : GraphQLAttribute
{
    /// <summary>A row more of a question that is asked for many at once, or something computed of a row.</summary>
    public const int Row = 10;

    /// <summary>The words of two texts compared, or several rows more of a question for many.</summary>
    public const int Comparison = 50;

    /// <summary>Something found by looking through a list that is in memory, once for a row.</summary>
    public const int Look = 50;

    /// <summary>The state of an aggregate.</summary>
    public const int Read = 100;

    /// <summary>A list in memory, filtered and sorted.</summary>
    public const int Search = 250;

    /// <summary>One question to the store, as an unknown identity also is.</summary>
    public const int Question = 300;

    /// <summary>A list in memory, ranked by rules.</summary>
    public const int Ranking = 1_000;

    /// <summary>What was missed of a stream, read from the log.</summary>
    public const int Missed = 1_000;

    /// <summary>A whole text taken out of the store.</summary>
    public const int WholeText = 1_000;

    private const string Key = "costs";

    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.Metadata[Key] = units;

    /// <summary>What the field says of itself; 0 if nothing.</summary>
    public static int Of(IFieldType field) => field.Metadata.TryGetValue(Key, out var units) ? (int)units! : 0;
}
