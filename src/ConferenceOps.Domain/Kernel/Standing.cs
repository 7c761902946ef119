namespace ConferenceOps.Domain;

/// <summary>A value as it stands, in words: the "room" and "Conference Room 4".</summary>
public readonly record struct Standing(string Name, string Value);
