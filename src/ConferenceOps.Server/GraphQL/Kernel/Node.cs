namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// What clients see of a row or a state. They see its properties as they are, except those that the node gives in its own way or hides
/// (<see cref="HidesAttribute"/>); so a node says only what differs.
/// </summary>
internal abstract class Node<TShown>(TShown shown)
    where TShown : class
{
    internal TShown Shown { get; } = shown;
}

/// <summary>Properties of what a node shows that are not for clients.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HidesAttribute(params string[] properties) : Attribute
{
    public IReadOnlyList<string> Properties { get; } = properties;
}
