namespace ConferenceOps.Exchange.AkomaNtoso;

/// <summary>How much of a file is read before it is refused.</summary>
public sealed class AkomaNtosoLimits
{
    /// <summary>The greatest size in bytes; 20 MiB unless set.</summary>
    public long MaxBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>How deep elements may stand within each other.</summary>
    public int MaxDepth { get; init; } = 100;
}
