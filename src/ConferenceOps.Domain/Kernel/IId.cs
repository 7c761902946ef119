namespace ConferenceOps.Domain;

/// <summary>A typed identifier; one converter each for JSON, EF Core and GraphQL serves them all.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The identifier itself.</summary>
    Guid Value { get; }

    /// <summary>The identifier with this value.</summary>
    static abstract TSelf From(Guid value);
}
