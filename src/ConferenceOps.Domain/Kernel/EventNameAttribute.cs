namespace ConferenceOps.Domain;

/// <summary>The name under which an event is stored for ever, as in <c>draft.paragraph-amended</c>; it outlives renames of the type.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>Subject, a full stop, and the past participle in lower case with hyphens.</summary>
    public string Name { get; } = name;
}
