namespace ConferenceOps.Domain;

/// <summary>A value as it stands, in words: the "room" and "Conference Room 4".</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">What it says.</param>
/// <param name="IsText">True for a text of the length of a paragraph, of which what changed is quoted.</param>
public readonly record struct Standing(string Name, string Value, bool IsText = false);
